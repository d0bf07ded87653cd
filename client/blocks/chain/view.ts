import { createElement } from 'react'
import type { BlockView } from '../blockView.ts'
import { ChainBar } from './bar/ChainBar.tsx'
import { fetchNeeds } from './needs/LateNeeds.tsx'
import { ChainPage } from './page/ChainPage.tsx'
import { ChainPanel } from './panel/ChainPanel.tsx'

export const chainView: BlockView = {
	Page: ({ id }) => createElement(ChainPage, { chain: id }),
	Bar: ({ id, panel }) => createElement(ChainBar, { chain: id, panel }),
	Panel: ({ id, onClose }) => createElement(ChainPanel, { chain: id, onClose }),
	fetchAhead: fetchNeeds,
}
