import { createElement } from 'react'
import type { BlockView } from '../blockView.ts'
import { ChainDialog, PlayBar } from './bar/PlayBar.tsx'
import { PlayPage } from './page/PlayPage.tsx'
import { PlayPanel } from './panel/PlayPanel.tsx'

export const scenesView: BlockView = {
	Page: ({ id }) => createElement(PlayPage, { play: id }),
	Bar: ({ id, panel }) => createElement(PlayBar, { play: id, panel }),
	fetchAhead: () => ChainDialog.fetch(),
	Panel: ({ id, onClose }) => createElement(PlayPanel, { play: id, onClose }),
}
