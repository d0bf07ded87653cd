import type { BlockView } from '../blockView.ts'
import { MapBar } from './bar/MapBar.tsx'
import { fetchForms } from './editor/lateForms.ts'
import { MapPage } from './page/MapPage.tsx'
import { fetchTabs, MapPanel } from './panel/MapPanel.tsx'

function fetchAhead() {
	fetchForms()
	fetchTabs()
}

export const mapView: BlockView = { Page: MapPage, Bar: MapBar, Panel: MapPanel, fetchAhead }
