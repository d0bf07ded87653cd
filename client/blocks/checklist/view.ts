import { createElement } from 'react'
import type { BlockView } from '../blockView.ts'
import { ChecklistBar } from './bar/ChecklistBar.tsx'
import { ChecklistPage } from './page/ChecklistPage.tsx'
import { ChecklistPanel } from './panel/ChecklistPanel.tsx'

export const checklistView: BlockView = {
	Page: ({ id }) => createElement(ChecklistPage, { checklist: id }),
	Bar: ({ id, panel }) => createElement(ChecklistBar, { checklist: id, panel }),
	Panel: ({ id, onClose }) => createElement(ChecklistPanel, { checklist: id, onClose }),
}
