import { Suspense, useContext, useEffect, useState } from 'react'
import { caseTable, themeTable } from '../../shared/registry/csv/index.ts'
import { StageContext } from '../agenda/stage.ts'
import { RemovedNotice } from '../listEditing/RemovedNotice.tsx'
import { UndoButtons } from '../listEditing/UndoButtons.tsx'
import { useRemoved } from '../listEditing/useRemoved.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useTableFiles } from '../spreadsheets/useTableFiles.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Tool } from '../ui/Tool.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { CaseForm } from './CaseForm.tsx'
import { CaseLine } from './CaseLine.tsx'
import { fetchParts, GivenCases, lateChain, ReadAloud } from './lateParts.ts'
import { useCases, useNeeds, useThemes } from './observe.ts'
import { ThemeForm } from './ThemeForm.tsx'
import { ThemeLine } from './ThemeLine.tsx'
import { caseTexts } from './texts.ts'
import { fetchCaseFile, saveCases, useCaseFile } from './useCaseFile.tsx'
import '../actors/registry.css'
import '../actors/entries.css'
import './cases.css'

type Asking =
	| { at: 'newCase' }
	| { at: 'case'; id: string }
	| { at: 'newTheme' }
	| { at: 'theme'; id: string }
	| { at: 'given' }
	| { at: 'reading'; id: string }
	| undefined

/** Invented cases as people tell them, and what comes up in several cases and talks. */
export function CasesPage() {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(caseTexts)
	const locale = useLocale()
	const removed = useRemoved(history)
	const [cases, themes, needs] = [useCases(), useThemes(), useNeeds()]
	const [asking, ask] = useState<Asking>()
	const navigation = useNavigation()
	const arrived = useValue(navigation.arrived)
	const mayRead = useContext(StageContext)?.mayModerate ?? false
	const sent = arrived?.to === 'cases' ? arrived : undefined
	const close = () => ask(undefined)
	const files = useTableFiles()
	const file = useCaseFile((count) => removed.tell(texts.file.done(count)))
	useEffect(() => {
		fetchParts()
		fetchCaseFile()
	}, [])
	const makeChain = async (id: string) => {
		const chainOfCase = await lateChain.fetch()
		const board = history.step(() => chainOfCase(doc, id, locale)?.board)
		if (board !== undefined) navigation.go({ to: 'board', board })
	}
	const told = asking?.at === 'case' ? cases.find(({ id }) => id === asking.id) : undefined
	const read = asking?.at === 'reading' ? cases.find(({ id }) => id === asking.id) : undefined
	const theme = asking?.at === 'theme' ? themes.find(({ id }) => id === asking.id) : undefined
	return (
		<section className="registry" aria-labelledby="cases-title">
			<Toolbar as="header" className="cases-bar">
				<h2 id="cases-title">{texts.title}</h2>
				<UndoButtons />
				<span className="registry-count" role="status">
					{texts.count(cases.length, themes.length)}
				</span>
				{mayWrite && (
					<>
						<Tool rank={2} icon="book" label={texts.offer} onSelect={() => ask({ at: 'given' })} />
						<Tool rank={4} icon="upload" label={texts.readFile} onSelect={file.choose} />
					</>
				)}
				{cases.length + themes.length > 0 && (
					<Tool
						rank={4}
						icon="download"
						label={texts.export}
						groups={[
							files(texts.exportCases, texts.cases, () => caseTable(doc, locale)),
							files(texts.exportThemes, texts.themesFile, () => themeTable(doc, locale)),
							[{ label: texts.saveAll, icon: 'share', onSelect: () => void saveCases(cases, texts.cases) }],
						]}
					/>
				)}
				{mayWrite && (
					<>
						<Button icon="plus" data-add="theme" onClick={() => ask({ at: 'newTheme' })}>
							{texts.addTheme}
						</Button>
						<Button kind="main" icon="plus" onClick={() => ask({ at: 'newCase' })}>
							{texts.addCase}
						</Button>
					</>
				)}
			</Toolbar>
			<RemovedNotice removed={removed} />
			<div className="registry-scroll">
				<p className="registry-lead">{texts.lead}</p>
				{cases.length + themes.length === 0 && (
					<EmptyState
						missing={texts.nothing}
						todo={texts.nothingTodo}
						action={mayWrite && <Button onClick={() => ask({ at: 'given' })}>{texts.offerAll}</Button>}
					/>
				)}
				{cases.length > 0 && (
					<section className="cases-part" aria-labelledby="cases-told">
						<h3 id="cases-told">{texts.cases}</h3>
						<ul className="entries">
							{cases.map((each) => (
								<CaseLine
									key={each.id}
									told={each}
									isSent={each.id === sent?.case}
									onEdit={mayWrite ? () => ask({ at: 'case', id: each.id }) : undefined}
									onChain={mayWrite ? () => void makeChain(each.id) : undefined}
									onSave={() => void saveCases([each], each.title)}
									onRead={mayRead ? () => ask({ at: 'reading', id: each.id }) : undefined}
								/>
							))}
						</ul>
					</section>
				)}
				{themes.length > 0 && (
					<section className="cases-part" aria-labelledby="cases-themes">
						<h3 id="cases-themes">{texts.themes}</h3>
						<ul className="entries">
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
					</section>
				)}
			</div>
			{(asking?.at === 'newCase' || told) && (
				<CaseForm
					{...(told && { told })}
					onClose={close}
					onRemoved={(title) => removed.tell(texts.removedCase(title))}
				/>
			)}
			{file.view}
			<Suspense>
				{asking?.at === 'given' && <GivenCases onClose={close} />}
				{read && <ReadAloud told={read} onClose={close} />}
			</Suspense>
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
