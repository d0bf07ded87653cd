import { createElement, Suspense } from 'react'
import { lazyPart } from '../../ui/lazyPart.ts'
import type { BlockView } from '../blockView.ts'
import { ChainBar } from './bar/ChainBar.tsx'
import { fetchAddLaneDialog } from './lanes/LateAddLaneDialog.tsx'
import { fetchNeeds } from './needs/LateNeeds.tsx'
import { ChainPage } from './page/ChainPage.tsx'
import { fetchHandoverFields } from './page/HandoverRow.tsx'
import { fetchStepSheet } from './page/StepMenu.tsx'

const Panel = lazyPart(() => import('./panel/ChainPanel.tsx').then((module) => module.ChainPanel))

export const chainView: BlockView = {
	Page: ({ id }) => createElement(ChainPage, { chain: id }),
	Bar: ({ id, panel }) => createElement(ChainBar, { chain: id, panel }),
	Panel: ({ id, onClose }) => createElement(Suspense, null, createElement(Panel, { chain: id, onClose })),
	fetchAhead() {
		for (const fetch of [fetchNeeds, fetchAddLaneDialog, fetchHandoverFields, fetchStepSheet, Panel.fetch]) fetch()
	},
}
