import { renderToStaticMarkup } from 'react-dom/server'
import type { Editor } from 'tldraw'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ChainShape } from '../../../../client/blocks/chain/canvas/ChainShape.tsx'
import { chainSvg } from '../../../../client/blocks/chain/canvas/chainSvg.tsx'
import { methodOf } from '../../../../shared/methods/index.ts'
import { serviceChain } from '../../../../shared/methods/service-chain/index.ts'
import { servicesFor } from '../../board/boardServices.ts'

/** As much of an editor as a picture needs: every text fits into one line, and the shape lies on no board. */
const editor = {
	store: {},
	getContainer: () => document.body,
	getAncestorPageId: () => undefined,
	textMeasure: { measureTextSpans: (text: string) => [{ text, box: { x: 0, y: 0, w: 10, h: 15 } }] },
} as unknown as Editor

it('an exported picture has both ways with all their words, lanes and ratings, and no HTML', () => {
	const doc = new Y.Doc()
	const { id } = serviceChain.sample(doc, 'de', Math.random)
	servicesFor(editor, doc, { findMethod: methodOf })
	const shape = { id: 'shape:chain', props: { w: 1264, h: 640, chainId: id } } as unknown as ChainShape
	const svg = renderToStaticMarkup(chainSvg(editor, shape))
	for (const words of [
		'Nadine Rehbein',
		'Lage noch einmal schildern',
		'Anruf nach sechs Wochen',
		'Noch niemand',
		'reibungslos',
	])
		expect(svg).toContain(words)
	expect(svg).toContain('3 Brüche')
	expect(svg).toContain('Warteliste')
	expect(svg).toContain('nicht erreicht')
	expect(svg).not.toMatch(/<(div|span|button|p)\b/u)
})
