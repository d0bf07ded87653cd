import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MethodsContext } from '../../../../client/blocks/MethodsContext.ts'
import { changePersonal } from '../../../../client/blocks/rulebook/personal.ts'
import { RulebookPanel } from '../../../../client/blocks/rulebook/RulebookPanel.tsx'
import { createHistory, type History } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../../client/sync/RoomContext.ts'
import { createRulebook } from '../../../../shared/blocks/rulebook/index.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import { addActors, addRule, changeRule, removeRule, setAgreed } from '../../../../shared/registry/index.ts'
import { listSnapshots } from '../../../../shared/snapshots/index.ts'
import { render, type Screen } from '../../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let rulebook: string
let screen: Screen

beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	doc = new Y.Doc()
	awareness = new Awareness(doc)
	rulebook = createRulebook(doc, { method: 'network-rules' })
	history = createHistory(doc, plenumMaps)
	changePersonal(rulebook, { tab: undefined })
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<MethodsContext value={methodOf}>
				<RulebookPanel rulebook={rulebook} onClose={() => {}} />
			</MethodsContext>
		</RoomContext>,
	)
}

it('[STAND9] keep a state of the rules, adopt one, and read it as a sentence; a rule that was deleted has its words', async () => {
	const [office = ''] = addActors(doc, [{ name: 'Jugendamt' }])
	const rule = addRule(doc, { text: 'Wer fehlt, sagt ab.', chapter: 'exchange' })
	const other = addRule(doc, { text: 'Wir treffen uns reihum.', chapter: 'exchange' })
	await open()
	expect(screen.text).not.toContain('Zwischenstand')
	await act(async () => changePersonal(rulebook, { tab: 'comparison' }))
	await screen.shows('Noch kein Zwischenstand gesichert.')
	await screen.click('Zwischenstand sichern')
	await screen.click('Sichern')
	await screen.shows('Mit heute vergleichen')
	const [stand] = listSnapshots(doc, { block: 'rulebook', id: rulebook })
	await screen.click(`„${stand?.label}“ mit heute vergleichen`)
	await screen.shows('Seitdem hat sich nichts geändert.')
	await act(async () => {
		changeRule(doc, rule, { state: 'agreed' })
		setAgreed(doc, { in: 'rules', id: rule }, office, true)
		removeRule(doc, other)
	})
	await screen.shows('Regel 1 ist beschlossen, vorher war sie ein Vorschlag.')
	await screen.shows('Jugendamt stimmt zu.')
	await screen.shows('Wir treffen uns reihum.')
	await screen.shows('Das war Regel 2: ein Vorschlag.')
})

it('[STAND9] somebody who only reads compares, and keeps nothing', async () => {
	changePersonal(rulebook, { tab: 'comparison' })
	await open('reader')
	await screen.shows('Noch kein Zwischenstand gesichert.')
	expect(screen.has('Zwischenstand sichern')).toBe(false)
})
