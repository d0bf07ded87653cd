import { createElement } from 'react'
import type { BlockView } from '../blockView.ts'
import { fetchForm, RulebookBar } from './RulebookBar.tsx'
import { RulebookPage } from './RulebookPage.tsx'
import { RulebookPanel } from './RulebookPanel.tsx'

export const rulebookView: BlockView = {
	Page: ({ id }) => createElement(RulebookPage, { rulebook: id }),
	Bar: ({ id, panel }) => createElement(RulebookBar, { rulebook: id, panel }),
	Panel: ({ id, onClose }) => createElement(RulebookPanel, { rulebook: id, onClose }),
	fetchAhead: fetchForm,
}
