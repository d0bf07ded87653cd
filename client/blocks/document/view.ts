import { createElement } from 'react'
import type { BlockView } from '../blockView.ts'
import { DocumentBar } from './bar/DocumentBar.tsx'
import { DocumentPage } from './page/DocumentPage.tsx'
import { DocumentPanel } from './panel/DocumentPanel.tsx'

export const documentView: BlockView = {
	Page: ({ id }) => createElement(DocumentPage, { id }),
	Bar: ({ id, panel }) => createElement(DocumentBar, { id, panel }),
	Panel: ({ id, onClose }) => createElement(DocumentPanel, { id, onClose }),
}
