import { lazy, Suspense } from 'react'
import { ruleTable } from '../../../shared/registry/csv/decisions.ts'
import { addRule } from '../../../shared/registry/index.ts'
import { FindingsButton } from '../../findings/FindingsButton.tsx'
import { useFindings } from '../../findings/useFindings.ts'
import { useTableFiles } from '../../spreadsheets/useTableFiles.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Tool } from '../../ui/Tool.tsx'
import type { BlockBarProps } from '../blockView.ts'
import { useBook, useChapters } from './observe.ts'
import { changePersonal, usePersonal, writeIn } from './personal.ts'
import { rulebookTexts } from './texts.ts'

const loadForm = () => import('./RuleForm.tsx')
const RuleForm = lazy(() => loadForm().then((module) => ({ default: module.RuleForm })))

/** Fetches the form of a rule ahead. */
export function fetchForm() {
	loadForm().catch(() => {})
}

/** What stands in the board's bar: what can be added, what was found; and the form of a rule somebody opened. */
export function RulebookBar({ rulebook, panel }: { rulebook: string; panel: BlockBarProps['panel'] }) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(rulebookTexts)
	const locale = useLocale()
	const chapters = useChapters(rulebook)
	const book = useBook(rulebook)
	const { open } = useFindings({ block: 'rulebook', id: rulebook })
	const { details } = usePersonal(rulebook)
	const rule = book.flatMap(({ rules }) => rules).find((told) => told.rule.id === details)?.rule
	const nameOf = (id: string) => chapters.find((chapter) => chapter.id === id)?.label[locale] ?? ''
	const items = chapters.map(({ id, label }) => ({
		label: label[locale],
		onSelect: () =>
			writeIn(
				rulebook,
				history.step(() => addRule(doc, { text: '', chapter: id })),
			),
	}))
	const files = useTableFiles()
	const showFindings = () => {
		if (!panel.isOpen) changePersonal(rulebook, { tab: 'findings' })
		panel.toggle()
	}
	return (
		<>
			<Tool
				rank={4}
				icon="download"
				label={texts.bar.export}
				groups={[files(texts.bar.exportRules, texts.title, () => ruleTable(doc, locale, nameOf))]}
			/>
			{mayWrite && <Tool rank={1} icon="plus" label={texts.add} groups={[items]} />}
			<FindingsButton open={open.length} isOpen={panel.isOpen} onClick={showFindings} />
			<Suspense>
				{mayWrite && rule && (
					<RuleForm
						key={rule.id}
						rulebook={rulebook}
						rule={rule}
						onClose={() => changePersonal(rulebook, { details: undefined, fresh: undefined })}
					/>
				)}
			</Suspense>
		</>
	)
}
