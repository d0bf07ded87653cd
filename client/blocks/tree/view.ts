import { createElement } from 'react'
import type { BlockView } from '../blockView.ts'
import { TreeBar } from './bar/TreeBar.tsx'
import { TreePage } from './page/TreePage.tsx'
import { TreePanel } from './panel/TreePanel.tsx'

export const treeView: BlockView = {
	Page: ({ id }) => createElement(TreePage, { tree: id }),
	Bar: ({ id, panel }) => createElement(TreeBar, { tree: id, panel }),
	Panel: ({ id, onClose }) => createElement(TreePanel, { tree: id, onClose }),
}
