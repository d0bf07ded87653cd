import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { createTLSchema, type TLRecord, type TLStoreSnapshot, Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'

/**
 * The yardstick for opening a board: tldraw with all its records at hand, no document, no sync, nothing of ours. It shows
 * the whole board at first, as ours does.
 */
const records = (await (await fetch('/records.json')).json()) as TLRecord[]
const snapshot: TLStoreSnapshot = {
	store: Object.fromEntries(records.map((record) => [record.id, record])) as TLStoreSnapshot['store'],
	schema: createTLSchema().serialize(),
}

const root = document.getElementById('page')
if (root) {
	createRoot(root).render(
		<div style={{ position: 'fixed', inset: 0 }}>
			<Tldraw snapshot={snapshot} assetUrls={getAssetUrlsByImport()} onMount={(editor) => void editor.zoomToFit()} />
		</div>,
	)
}
