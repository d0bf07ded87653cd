import { lazy, Suspense, useState } from 'react'
import { readTreeElement } from '../../../../shared/blocks/tree/index.ts'
import { goalTable } from '../../../../shared/registry/csv/index.ts'
import { findTask, goalLevelIds } from '../../../../shared/registry/index.ts'
import { FindingsButton } from '../../../findings/FindingsButton.tsx'
import { useFindings } from '../../../findings/useFindings.ts'
import { useTableFiles } from '../../../spreadsheets/useTableFiles.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { MenuItem } from '../../../ui/Menu.tsx'
import { Tool } from '../../../ui/Tool.tsx'
import type { BlockBarProps } from '../../blockView.ts'
import { usePanelForDetails } from '../../usePanelForDetails.ts'
import { useTreeActions } from '../actions.ts'
import { changePersonal, usePersonal } from '../personal.ts'
import { treeTexts } from '../texts.ts'

const loadImport = () => import('./ImportGoals.tsx')
const ImportGoals = lazy(loadImport)

/** What stands in the board's bar: what can be added, what was found. */
export function TreeBar({ tree, panel }: { tree: string; panel: BlockBarProps['panel'] }) {
	const { doc, mayWrite } = useRoom()
	const { title, bar: texts } = useTexts(treeTexts)
	const locale = useLocale()
	const [isImporting, setImporting] = useState(false)
	const actions = useTreeActions(tree)
	const chosen = usePersonal(tree, (personal) => personal.chosen)
	const { open } = useFindings({ block: 'tree', id: tree })
	const details = usePersonal(tree, (personal) => personal.details)
	usePanelForDetails(details, panel)
	const found = readTreeElement(chosen)
	const goal = found?.what === 'task' ? findTask(doc, found.id)?.goals?.[0] : found?.id
	const items: MenuItem[] = goalLevelIds.map((level) => ({
		label: texts[level],
		onSelect: () => actions.add(level, chosen),
	}))
	const toTask: MenuItem[] = goal === undefined ? [] : [{ label: texts.task, onSelect: () => actions.addTask(goal) }]
	const files = useTableFiles()
	const toggle = () => {
		if (!panel.isOpen) changePersonal(tree, { tab: 'findings' })
		panel.toggle()
	}
	return (
		<>
			<Tool
				rank={4}
				icon="download"
				label={texts.export}
				groups={[files(texts.exportGoals, title, () => goalTable(doc, locale))]}
			/>
			{mayWrite && (
				<>
					<Tool rank={3} icon="upload" label={texts.import} onSelect={() => setImporting(true)} />
					<Tool rank={1} icon="plus" label={texts.add} groups={[items, toTask]} />
					<Suspense>{isImporting && <ImportGoals tree={tree} onClose={() => setImporting(false)} />}</Suspense>
				</>
			)}
			<FindingsButton open={open.length} isOpen={panel.isOpen} onClick={toggle} />
		</>
	)
}
