import { useMemo, useState } from 'react'
import { groupTable } from '../../shared/registry/csv/index.ts'
import { isNamed } from '../../shared/registry/index.ts'
import { useActors, useGroups } from '../actors/watchRegistry.ts'
import { RemovedNotice } from '../listEditing/RemovedNotice.tsx'
import { UndoButtons } from '../listEditing/UndoButtons.tsx'
import { useRemoved } from '../listEditing/useRemoved.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useTableFiles } from '../spreadsheets/useTableFiles.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Tool } from '../ui/Tool.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { GroupForm } from './GroupForm.tsx'
import { GroupLine } from './GroupLine.tsx'
import { groupTexts } from './texts.ts'
import '../actors/registry.css'

type Asking = { at: 'new' } | { at: 'edit'; group: string } | undefined

/** The groups of the network: what each is to do, who is in it, who leads it, and to whom it reports. */
export function GroupsPage() {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(groupTexts)
	const locale = useLocale()
	const files = useTableFiles()
	const removed = useRemoved(history)
	const groups = useGroups(doc)
	const everybody = useActors(doc)
	const actors = useMemo(() => everybody.filter(isNamed), [everybody])
	const [asking, ask] = useState<Asking>()
	const arrived = useValue(useNavigation().arrived)
	const sent = arrived?.to === 'groups' ? arrived.group : undefined
	const edited = asking?.at === 'edit' ? groups.find(({ id }) => id === asking.group) : undefined
	const close = () => ask(undefined)
	return (
		<section className="registry" aria-labelledby="groups-title">
			<Toolbar as="header" className="groups-bar">
				<h2 id="groups-title">{texts.title}</h2>
				<UndoButtons />
				<span className="registry-count" role="status">
					{texts.count(groups.length)}
				</span>
				<Tool
					rank={4}
					icon="download"
					label={texts.export}
					groups={[files(texts.exportGroups, texts.title, () => groupTable(doc, locale))]}
				/>
				{mayWrite && (
					<Button kind="main" icon="plus" onClick={() => ask({ at: 'new' })}>
						{texts.add}
					</Button>
				)}
			</Toolbar>
			<RemovedNotice removed={removed} />
			<div className="registry-scroll">
				<p className="registry-lead">{texts.lead}</p>
				<ul className="entries">
					{groups.map((group) => (
						<GroupLine
							key={group.id}
							group={group}
							groups={groups}
							actors={actors}
							isSent={group.id === sent}
							onEdit={mayWrite ? () => ask({ at: 'edit', group: group.id }) : undefined}
						/>
					))}
				</ul>
			</div>
			{asking?.at === 'new' && <GroupForm actors={actors} groups={groups} onClose={close} />}
			{edited && (
				<GroupForm
					group={edited}
					actors={actors}
					groups={groups}
					onClose={close}
					onRemoved={(name) => removed.tell(texts.removed(name))}
				/>
			)}
		</section>
	)
}
