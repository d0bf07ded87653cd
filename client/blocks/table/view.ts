import { createElement } from 'react'
import type { BlockView } from '../blockView.ts'
import { TablePage } from './TablePage.tsx'

export const tableView: BlockView = {
	Page: ({ id, toolbarIn }) => createElement(TablePage, { tableId: id, toolbarIn }),
}
