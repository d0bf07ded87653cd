import { createElement } from 'react'
import type { BlockView } from '../blockView.ts'
import { TableBar } from './TableBar.tsx'
import { TablePage } from './TablePage.tsx'
import { fetchComparison, TablePanel } from './TablePanel.tsx'

export const tableView: BlockView = {
	Page: ({ id, toolbarIn }) => createElement(TablePage, { tableId: id, toolbarIn }),
	Bar: TableBar,
	Panel: TablePanel,
	fetchAhead: fetchComparison,
}
