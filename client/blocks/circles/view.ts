import { createElement } from 'react'
import type { BlockView } from '../blockView.ts'
import { CirclesBar } from './bar/CirclesBar.tsx'
import { GroupDialog } from './GroupDialog.tsx'
import { CirclesPage } from './page/CirclesPage.tsx'
import { CirclesPanel } from './panel/CirclesPanel.tsx'

export const circlesView: BlockView = {
	Page: ({ id }) => createElement(CirclesPage, { circles: id }),
	Bar: ({ id, ...bar }) => createElement(CirclesBar, { circles: id, ...bar }),
	Panel: ({ id, onClose }) => createElement(CirclesPanel, { circles: id, onClose }),
	fetchAhead: () => GroupDialog.fetch(),
}
