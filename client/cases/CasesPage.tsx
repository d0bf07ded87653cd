import { useState } from 'react'
import { RemovedNotice } from '../listEditing/RemovedNotice.tsx'
import { UndoButtons } from '../listEditing/UndoButtons.tsx'
import { useRemoved } from '../listEditing/useRemoved.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { useNeeds, useThemes } from './observe.ts'
import { ThemeForm } from './ThemeForm.tsx'
import { ThemeLine } from './ThemeLine.tsx'
import { caseTexts } from './texts.ts'
import '../actors/registry.css'
import '../actors/entries.css'

type Asking = { at: 'newTheme' } | { at: 'theme'; id: string } | undefined

/** What comes up in several cases and talks. */
export function CasesPage() {
	const { history, mayWrite } = useRoom()
	const texts = useTexts(caseTexts)
	const removed = useRemoved(history)
	const [themes, needs] = [useThemes(), useNeeds()]
	const [asking, ask] = useState<Asking>()
	const arrived = useValue(useNavigation().arrived)
	const sent = arrived?.to === 'cases' ? arrived : undefined
	const close = () => ask(undefined)
	const theme = asking?.at === 'theme' ? themes.find(({ id }) => id === asking.id) : undefined
	return (
		<section className="registry" aria-labelledby="cases-title">
			<Toolbar as="header" className="cases-bar">
				<h2 id="cases-title">{texts.title}</h2>
				<UndoButtons />
				<span className="registry-count" role="status">
					{texts.count(themes.length)}
				</span>
				{mayWrite && (
					<Button kind="main" icon="plus" data-add="theme" onClick={() => ask({ at: 'newTheme' })}>
						{texts.addTheme}
					</Button>
				)}
			</Toolbar>
			<RemovedNotice removed={removed} />
			<div className="registry-scroll">
				<p className="registry-lead">{texts.lead}</p>
				{themes.length === 0 && <EmptyState missing={texts.nothing} todo={texts.nothingTodo} />}
				<ul className="entries" aria-label={texts.themes}>
					{themes.map((each) => (
						<ThemeLine
							key={each.id}
							theme={each}
							needs={needs}
							isSent={each.id === sent?.theme}
							onEdit={mayWrite ? () => ask({ at: 'theme', id: each.id }) : undefined}
						/>
					))}
				</ul>
			</div>
			{(asking?.at === 'newTheme' || theme) && (
				<ThemeForm
					{...(theme && { theme })}
					needs={needs}
					onClose={close}
					onRemoved={(label) => removed.tell(texts.removedTheme(label))}
				/>
			)}
		</section>
	)
}
