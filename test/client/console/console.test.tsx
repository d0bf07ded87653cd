// One console from its first step to the last, chapter by chapter: every deed is done on the same furnished room.

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askedToTake } from '../../../client/taking/ask.ts'
import {
	addAgendaStep,
	changeAgendaStep,
	endSteps,
	findRound,
	listSavedAgendas,
	listSteps,
	nowOf,
	type StepDraft,
	signal,
	startStep,
} from '../../../shared/agenda/index.ts'
import { keepPoll } from '../../../shared/blocks/poll/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCards, addCluster, cardsOn } from '../../../shared/board/cards/index.ts'
import type { CardRequest } from '../../../shared/collected/api.ts'
import { layCards } from '../../../shared/collected/index.ts'
import { readRoadmap } from '../../../shared/roadmap/index.ts'
import { tally } from '../../../shared/rounds/index.ts'
import { serverAway } from '../fakeServer.ts'
import { furnish } from '../furnish.ts'
import { focused, press, tabTo, write } from '../keyboard.ts'
import { openPult, type Pult } from './pult.tsx'

const cards = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] } as const
const founding: readonly StepDraft[] = [
	{ title: 'Ankommen', minutes: 10 },
	{ title: 'Wer gehört dazu?', question: 'Wer fehlt heute noch am Tisch?', minutes: 20, round: cards },
	{ title: 'Vereinbarungen', minutes: 15, page: 'tasks' },
]

let pult: Pult
beforeEach(() => furnish())
afterEach(async () => {
	await pult.leave()
	vi.unstubAllGlobals()
})

const minute = 60_000
const step = () => pult.now().step?.title

describe('running an agenda', () => {
	it('[PULT1] an agenda is begun, paused, prolonged, revealed, locked and gone on with by single keys', async () => {
		pult = await openPult(founding)
		expect(document.activeElement).toBe(document.querySelector('.console'))
		await press('n')
		expect(step()).toBe('Ankommen')
		await press('n')
		expect(step()).toBe('Wer gehört dazu?')
		await press('+')
		expect(pult.now().timer).toMatchObject({ is: 'running', total: 25 * minute })
		pult.clock.advance(minute)
		await press('p')
		expect(pult.now().timer).toMatchObject({ is: 'paused', left: 24 * minute })
		await press('p')
		expect(pult.now().timer).toMatchObject({ is: 'running' })
		await press('s')
		expect(pult.now().frozen).toBe(true)
		await pult.screen.shows('Gesperrt für alle')
		await press('s')
		expect(pult.now().frozen).toBe(false)

		await pult.report({ contributions: 34 })
		const reveal = vi.spyOn(pult.server, 'reveal')
		await press('a')
		expect(reveal).toHaveBeenCalledExactlyOnceWith('token', pult.now().round?.id)
		await pult.report({ state: 'revealed' })
		await press('n')
		expect(step()).toBe('Vereinbarungen')
	})

	it('[PULT1] the keys work again whenever somebody comes to the console, also if they never left it', async () => {
		pult = await openPult(founding)
		const outside = document.body.appendChild(document.createElement('button'))
		outside.focus()
		await press('n')
		expect(step()).toBeUndefined()
		await pult.come()
		await press('n')
		expect(step()).toBe('Ankommen')
		outside.remove()
	})

	it('[PULT1] the same is reached by Tab and Enter', async () => {
		pult = await openPult(founding)
		await tabTo('Beginnen: Ankommen')
		await press('Enter')
		await tabTo('Nächster Schritt: Wer gehört dazu?')
		await press('Enter')
		expect(step()).toBe('Wer gehört dazu?')
		await tabTo('Pause')
		await press('Enter')
		expect(pult.now().timer.is).toBe('paused')
		await tabTo('+ 5 Minuten')
		await press('Enter')
		expect(pult.now().timer).toMatchObject({ is: 'paused', left: 25 * minute })
		await pult.report({ contributions: 3 })
		const reveal = vi.spyOn(pult.server, 'reveal')
		await tabTo('Karten aufdecken')
		await press('Enter')
		expect(reveal).toHaveBeenCalledOnce()
		await tabTo('Zurück: Ankommen')
		await press('Enter')
		expect(step()).toBe('Ankommen')
		await tabTo('Überspringen bis: Vereinbarungen')
		await press('Enter')
		expect(step()).toBe('Vereinbarungen')
		await tabTo('Ablauf beenden')
		await press('Enter')
		expect(step()).toBeUndefined()
		await tabTo('Ansage')
		await press('Enter')
		expect(focused()).toBe('Ansage an alle')
		await write('Kaffee ist da')
		await press('Enter')
		expect(pult.now().announcement).toBe('Kaffee ist da')
		await tabTo('Alle hierher holen')
		await press('Enter')
		expect(pult.now().summons).toMatchObject({ at: pult.clock.now() })
	})

	it('[PULT2] a step begins with one action in one transaction', async () => {
		pult = await openPult(founding)
		const updates: unknown[] = []
		pult.stage.on('update', (update) => updates.push(update))
		await press('n')
		expect(updates).toHaveLength(1)
	})

	it('[PULT2] a double click or a key held down does not take two steps', async () => {
		pult = await openPult(founding)
		await press('n')
		const next = pult.screen.button('Nächster Schritt: Wer gehört dazu?')
		await act(async () => {
			next.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
			next.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
		})
		expect(step()).toBe('Wer gehört dazu?')
		await press('n', { repeat: true })
		await tabTo('Nächster Schritt: Vereinbarungen')
		await press('Enter', { repeat: true })
		expect(step()).toBe('Wer gehört dazu?')
	})

	it('[PULT3] whoever writes a card with an n in it does not go on', async () => {
		pult = await openPult(founding)
		await press('n')
		await press('n')
		await tabTo('Karte für andere')
		await write('spanne')
		expect(step()).toBe('Wer gehört dazu?')
		await press('n', { ctrlKey: true })
		expect(step()).toBe('Wer gehört dazu?')
	})

	it('[PULT3] in a menu and in a dialog the letters belong to them', async () => {
		pult = await openPult(founding)
		await press('n')
		await tabTo('Mehr zu „Ankommen“')
		await press('Enter')
		await press('n')
		expect(step()).toBe('Ankommen')
		await press('Escape')
		await pult.screen.click('Ändern')
		await press('n')
		expect(step()).toBe('Ankommen')
	})

	it('[PULT3] a button that goes away leaves the keys working', async () => {
		pult = await openPult(founding)
		await tabTo('Beginnen: Ankommen')
		await press('Enter')
		expect(document.activeElement).not.toBe(document.body)
		await press('n')
		expect(step()).toBe('Wer gehört dazu?')
	})

	it('[PULT4] the filled button reveals what lies hidden, else it goes on', async () => {
		pult = await openPult(founding)
		const filled = () => document.querySelector('.console-running [data-kind=main]')?.textContent
		expect(filled()).toBe('Beginnen: Ankommen')
		await press('n')
		expect(filled()).toBe('Nächster Schritt: Wer gehört dazu?')
		await press('n')
		await pult.report({ contributions: 34 })
		expect(filled()).toBe('Karten aufdecken')
		expect(pult.screen.text).toContain('34Karten liegen verdeckt')
		await pult.report({ state: 'revealed' })
		expect(filled()).toBe('Nächster Schritt: Vereinbarungen')
		await press('n')
		expect(filled()).toBe('Ablauf beenden')
	})

	it('[PULT4] behind the last step nothing urges on but the minutes; the door can be closed, and the agenda used again', async () => {
		pult = await openPult(founding)
		await act(async () => {
			for (const id of pult.ids) startStep(pult.stage, id, pult.clock.now())
			endSteps(pult.stage, pult.clock.now())
			nowOf(pult.stage).set('code', 'LAN47K')
		})
		expect(pult.screen.text).toContain('Alle Schritte sind abgeschlossen.')
		expect(document.querySelector('.console-running [data-kind=main]')?.textContent).toBe('Protokoll erstellen')
		await press('n')
		expect(step()).toBeUndefined()
		const closeDoor = vi.spyOn(pult.server, 'closeDoor')
		await pult.screen.click('Code schließen')
		expect(closeDoor).toHaveBeenCalledExactlyOnceWith('token')
		await pult.screen.click('Alle Schritte wieder öffnen')
		expect(pult.screen.has('Beginnen: Ankommen')).toBe(true)
	})

	it('[PULT4] each fact about a step is said once, and nothing where it does not apply', async () => {
		pult = await openPult(founding)
		const set = () =>
			[...document.querySelectorAll('.console-set dl > div')].slice(0, 3).map((each) => each.textContent)
		expect(set()).toEqual(['Gesammeltnichts', 'Sichtbarkeit–', 'Namen–'])
		await press('n')
		await press('n')
		expect(set()).toEqual(['GesammeltKarten', 'Sichtbarkeitverdeckt', 'Namenanonym'])
	})

	it('[PULT4] what was left hidden is not forgotten, and revealed from any step', async () => {
		pult = await openPult(founding)
		await press('n')
		await press('n')
		const left = pult.now().round?.id
		await pult.report({ contributions: 3 })
		await press('n')
		expect(pult.screen.text).toContain('Wer fehlt heute noch am Tisch?: 3 Beiträge')
		const reveal = vi.spyOn(pult.server, 'reveal')
		await pult.screen.click('Aufdecken: Wer fehlt heute noch am Tisch?')
		expect(reveal).toHaveBeenCalledExactlyOnceWith('token', left)
	})

	it('[PULT5] a reveal that fails says why, and what is safe', async () => {
		pult = await openPult(founding)
		await press('n')
		await press('n')
		await pult.report({ contributions: 3 })
		pult.server.refuses = serverAway
		await pult.screen.click('Karten aufdecken')
		await pult.screen.shows('Keine Verbindung zum Server.')
		pult.server.refuses = undefined
		await pult.screen.click('Karten aufdecken')
		expect(pult.screen.text).not.toContain('Keine Verbindung')
	})

	it('[PULT6] a vote that has nothing to choose from asks for it before it begins', async () => {
		const dots = { kind: 'dots', attribution: 'anonymous', options: [], dots: 3, perOption: 3 } as const
		pult = await openPult([{ title: 'Punkte verteilen', round: dots }])
		const board = boardsOf(pult.plenum)[0]?.id ?? ''
		addCards(pult.plenum, board, [{ text: 'Kinderbetreuung am Abend', x: 0, y: 0 }])
		await press('n')
		expect(step()).toBeUndefined()
		await pult.screen.shows('Worüber wird abgestimmt?')
		await tabTo('Kinderbetreuung am Abend')
		await act(async () => (document.activeElement as HTMLElement).click())
		await pult.screen.click('Beginnen')
		expect(step()).toBe('Punkte verteilen')
		const { settings } = pult.now().round ?? {}
		expect(settings).toMatchObject({ options: [{ label: 'Kinderbetreuung am Abend' }] })
	})

	it('[PULT6] what is ticked is what the handbook says', async () => {
		const handbook = await readFile(resolve(import.meta.dirname, '../../../docs/de/handbuch.md'), 'utf8')
		const said = 'Angekreuzt sind schon die Überschriften im letzten Bereich mit mehreren, sonst die Karten, wenn alle'
		expect(handbook.replaceAll(/\s+/g, ' ')).toContain(`${said} beieinander liegen`)
		const dots = { kind: 'dots', attribution: 'anonymous', options: [], dots: 3, perOption: 3 } as const
		pult = await openPult([{ title: 'Punkte verteilen', round: dots }])
		const board = addBoard(pult.plenum, 'Abend')
		changeAgendaStep(pult.stage, pult.ids[0] ?? '', { board })
		const ticked = async () => {
			await press('n')
			await pult.screen.shows('Worüber wird abgestimmt?')
			const boxes = [...document.querySelectorAll<HTMLInputElement>('.pick-options input:checked')]
			await pult.screen.click('Abbrechen')
			return boxes.map((box) => box.closest('label')?.textContent)
		}
		const place = { x: 0, y: 0 }
		await act(
			async () =>
				void addCards(pult.plenum, board, [
					{ text: 'Am Abend', ...place },
					{ text: 'Früh', ...place },
				]),
		)
		expect((await ticked()).sort()).toEqual(['Am Abend', 'Früh'])
		await act(async () => {
			for (const [area, headings] of Object.entries({
				Wo: ['Nord', 'Süd'],
				Wer: ['Ämter', 'Vereine'],
				Was: ['Geld'],
			})) {
				const y = 2000 * (1 + ['Wo', 'Wer', 'Was'].indexOf(area))
				const frame = addCluster(pult.plenum, board, { kind: 'area', heading: area, x: 0, y })
				for (const [i, heading] of headings.entries())
					addCluster(pult.plenum, frame, { kind: 'cluster', heading, x: 400 * i, y: 0 })
			}
		})
		expect(await ticked()).toEqual(['Ämter', 'Vereine'])
	})

	it('[PULT6] without anything to choose from it does not begin, and says what is missing', async () => {
		pult = await openPult([{ title: 'Rangfolge', round: { kind: 'ranking', attribution: 'anonymous', options: [] } }])
		await press('n')
		await act(async () => {
			for (const box of document.querySelectorAll<HTMLInputElement>('.pick-options input:checked')) box.click()
		})
		await pult.screen.click('Beginnen')
		await pult.screen.shows('Wählen Sie wenigstens eins')
		expect(step()).toBeUndefined()
	})

	it('[PULT19] on a phone the running step stands first', async () => {
		furnish({ phone: true })
		pult = await openPult(founding)
		const shown = () => document.querySelector<HTMLElement>('.console')?.dataset.part
		expect(shown()).toBe('step')
		await act(async () => {
			const room = [...document.querySelectorAll('.console > fieldset label')].find(
				({ textContent }) => textContent === 'Raum',
			)
			room?.querySelector('input')?.click()
		})
		expect(shown()).toBe('room')
	})

	it('who is not the moderation finds no console', async () => {
		pult = await openPult(founding, 'participant')
		expect(pult.screen.text).toContain('Den Ablauf führt die Moderation.')
		expect(pult.screen.has('Beginnen: Ankommen')).toBe(false)
	})
})

describe('the agenda', () => {
	it('[PULT7] keys put steps in order and rename them', async () => {
		pult = await openPult(founding)
		await tabTo('Schritt 3: Vereinbarungen, Maßnahmenplan, kommt noch')
		await press('ArrowUp', { altKey: true })
		expect(pult.titles()).toEqual(['Ankommen', 'Vereinbarungen', 'Wer gehört dazu?'])
		expect(focused()).toBe('Schritt 2: Vereinbarungen, Maßnahmenplan, kommt noch')
		await pult.screen.shows('„Vereinbarungen“ ist jetzt Schritt 2 von 3.')
		await press('F2')
		await write(' treffen')
		await press('Enter')
		expect(pult.titles()).toEqual(['Ankommen', 'Vereinbarungen treffen', 'Wer gehört dazu?'])
		expect(focused()).toBe('Schritt 2: Vereinbarungen treffen, Maßnahmenplan, kommt noch')
		await press('F2')
		await write(' oder nicht')
		await press('Escape')
		expect(pult.titles()[1]).toBe('Vereinbarungen treffen')
	})

	it('[PULT7] a menu moves, doubles and takes out', async () => {
		pult = await openPult(founding)
		const choose = async (entry: string) => {
			await tabTo('Mehr zu „Ankommen“')
			await press('Enter')
			while (focused() !== entry) await press('ArrowDown')
			await press('Enter')
		}
		await choose('Nach unten')
		expect(pult.titles()).toEqual(['Wer gehört dazu?', 'Ankommen', 'Vereinbarungen'])
		await choose('Verdoppeln')
		expect(pult.titles()).toEqual(['Wer gehört dazu?', 'Ankommen', 'Ankommen', 'Vereinbarungen'])
		await choose('Entfernen')
		expect(pult.titles()).toEqual(['Wer gehört dazu?', 'Ankommen', 'Vereinbarungen'])
		await pult.screen.click('Rückgängig')
		expect(pult.titles()).toEqual(['Wer gehört dazu?', 'Ankommen', 'Ankommen', 'Vereinbarungen'])
		expect(pult.screen.has('Rückgängig')).toBe(false)
	})

	it('[PULT20] a step begun out of its turn is said, and taken back with one action, as if it had not begun', async () => {
		pult = await openPult(founding)
		const { stage } = pult
		const begin = async (title: string) => {
			await tabTo(`Mehr zu „${title}“`)
			await press('Enter')
			while (focused() !== 'Jetzt beginnen') await press('ArrowDown')
			await press('Enter')
		}
		const done = () => listSteps(stage).filter(({ done }) => done !== undefined).length
		await begin('Vereinbarungen')
		await pult.screen.shows('„Vereinbarungen“ läuft jetzt für alle.')
		await pult.screen.click('Doch nicht beginnen')
		expect(step()).toBeUndefined()
		expect(done()).toBe(0)

		await begin('Ankommen')
		await begin('Vereinbarungen')
		await pult.screen.click('Zurück zu „Ankommen“')
		expect(step()).toBe('Ankommen')
		expect(done()).toBe(0)
		expect(pult.screen.text).not.toContain('läuft jetzt für alle')

		await begin('Vereinbarungen')
		await press('Escape')
		await act(async () => startStep(stage, listSteps(stage)[1]?.id ?? '', 0))
		expect(pult.screen.text).not.toContain('läuft jetzt für alle')
	})

	it('[PULT8] what was removed can be brought back only as long as nothing else has happened to the agenda', async () => {
		pult = await openPult(founding)
		await tabTo('Mehr zu „Ankommen“')
		await press('Enter')
		await press('End')
		await press('Enter')
		expect(pult.screen.has('Rückgängig')).toBe(true)
		await press('n')
		expect(pult.screen.has('Rückgängig')).toBe(false)
		expect(step()).toBe('Wer gehört dazu?')
	})

	it('[PULT8] an agenda is emptied from its menu, and all its steps come back in one action', async () => {
		pult = await openPult(founding)
		const before = pult.titles()
		await tabTo('Ablauf sichern')
		await press('Enter')
		await pult.screen.click('Ablauf leeren: alle Schritte in den Papierkorb')
		expect(pult.titles()).toEqual([])
		await pult.screen.click('Rückgängig')
		expect(pult.titles()).toEqual(before)
	})

	it('[PULT9] settings hold once they are applied, all of them at once', async () => {
		pult = await openPult(founding)
		await pult.screen.click('Schritt 1: Ankommen, Frage und Uhr, kommt noch')
		await pult.screen.type('Frage an alle', 'Wie war der Weg?')
		await pult.screen.type('Minuten', '7')
		await choose('Gesammelt wird', 'position')
		await pult.screen.type('Linker Pol', 'mühsam')
		await pult.screen.type('Rechter Pol', 'leicht')
		expect(listSteps(pult.stage)[0]).toMatchObject({ question: '', minutes: 10 })
		const updates: unknown[] = []
		pult.stage.on('update', (update) => updates.push(update))
		await pult.screen.click('Übernehmen')
		expect(updates).toHaveLength(1)
		expect(listSteps(pult.stage)[0]).toMatchObject({
			question: 'Wie war der Weg?',
			minutes: 7,
			round: { kind: 'position', from: 'mühsam', to: 'leicht', attribution: 'anonymous' },
		})
	})

	it('[PULT9] what a new step collects goes to a board without a method, and the settings say where', async () => {
		pult = await openPult(founding)
		const [first, ...others] = readRoadmap(pult.plenum)
		const free = others.find(({ name }) => name === 'Karten der Gründung')?.id ?? ''
		expect(first?.method).toBeDefined()
		await pult.screen.click('Schritt hinzufügen')
		expect(pult.screen.text).not.toContain('Das Ergebnis kommt auf')
		await choose('Gesammelt wird', 'cards')
		await pult.screen.shows('Das Ergebnis kommt auf das Board „Karten der Gründung“.')
		await choose('Gezeigt wird', '')
		await pult.screen.shows(`Das Ergebnis kommt auf das erste Board, „${first?.name}“.`)
		await choose('Gezeigt wird', free)
		await pult.screen.click('Hinzufügen')
		expect(listSteps(pult.stage).at(-1)).toMatchObject({ board: free, round: { kind: 'cards' } })
	})

	it('[PULT9] a new step is described and added, and Escape adds none', async () => {
		pult = await openPult(founding)
		await tabTo('Schritt hinzufügen')
		await press('Enter')
		expect(focused()).toBe('Titel')
		await write('Blitzlicht')
		await press('Enter')
		expect(pult.titles()).toEqual(['Ankommen', 'Wer gehört dazu?', 'Vereinbarungen', 'Blitzlicht'])
		await tabTo('Schritt hinzufügen')
		await press('Enter')
		await press('Escape')
		expect(pult.titles()).toHaveLength(4)
	})

	it('[PULT10] while cards lie hidden the promise stays, the console says so, and a new round brings the new one', async () => {
		pult = await openPult(founding)
		await press('n')
		await press('n')
		await pult.report({ contributions: 2 })
		const first = pult.now().round?.id ?? ''
		await pult.screen.click('Ändern')
		await pult.screen.shows('2 Beiträge sind unter der alten Zusage abgegeben.')
		await act(async () => {
			const named = [...document.querySelectorAll('label')].find((label) => label.textContent === 'namentlich')
			named?.querySelector('input')?.click()
		})
		await pult.screen.click('Übernehmen')
		expect(pult.now().round).toMatchObject({ id: first, settings: { attribution: 'anonymous' } })
		await pult.screen.shows('gelten sie ab der nächsten Runde')
		await pult.screen.click('Neue Runde beginnen')
		expect(pult.now().round?.settings.attribution).toBe('named')
		expect(pult.now().round?.id).not.toBe(first)
		expect(findRound(pult.stage, first)?.contributions).toBe(2)
	})
})

describe('agendas to begin with', () => {
	it('[PULT17] an agenda begins from a ready one, in one click', async () => {
		pult = await openPult()
		await pult.screen.shows('Es gibt noch keinen Ablauf.')
		await pult.screen.click(ready('Steuerungsgruppe in einer Stunde'))
		expect(pult.titles().length).toBeGreaterThan(4)
		expect(pult.screen.text).toContain('60 min · Ende 10:00')
	})

	it('[PULT17] what it gathers lies on a board of its name, which is one step of undo; an empty one serves again', async () => {
		pult = await openPult()
		const before = boardsOf(pult.plenum).length
		await pult.screen.click(ready('Steuerungsgruppe in einer Stunde'))
		const own = boardsOf(pult.plenum)[before]
		expect(own?.name).toBe('Steuerungsgruppe in einer Stunde')
		expect(new Set(listSteps(pult.stage).flatMap(({ board }) => board ?? []))).toEqual(new Set([own?.id]))
		await pult.screen.click('Ablauf laden')
		await pult.screen.click(ready('Steuerungsgruppe in einer Stunde'))
		expect(boardsOf(pult.plenum)).toHaveLength(before + 1)
		await act(async () => pult.history.undo())
		expect(boardsOf(pult.plenum)).toHaveLength(before)
	})

	it('[PULT17] one is kept in the moderation’s own room and loaded instead of another, which comes back in one action', async () => {
		pult = await openPult(founding)
		await tabTo('Ablauf sichern')
		await press('Enter')
		await press('Enter')
		expect(focused()).toBe('Name des Ablaufs')
		await write('Unser Abend')
		await press('Enter')
		expect(listSavedAgendas(pult.desk)).toMatchObject([{ title: 'Unser Abend', steps: founding }])

		const load = async (name: string) => {
			await pult.screen.click('Ablauf laden')
			await act(async () => {
				const instead = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === 'Ersetzen')
				instead?.querySelector('input')?.click()
			})
			await pult.screen.click(ready(name))
		}
		await load('Steuerungsgruppe in einer Stunde')
		const steering = pult.titles()
		expect(steering).not.toContain('Wer gehört dazu?')
		await load('Unser Abend')
		expect(pult.titles()).toEqual(founding.map(({ title }) => title))
		await pult.screen.click('Rückgängig')
		expect(pult.titles()).toEqual(steering)
	})

	it('[PULT17] a file that is no agenda changes nothing and says so', async () => {
		pult = await openPult()
		await act(async () => {
			const input = document.querySelector<HTMLInputElement>('input[type=file]')
			const file = new File(['{"netzwerkstatt":1}'], 'Ablauf.json')
			if (input) Object.defineProperty(input, 'files', { value: [file] })
			input?.dispatchEvent(new Event('change', { bubbles: true }))
		})
		await pult.screen.shows('Diese Datei ist kein Ablauf von Netzwerkstatt')
		expect(pult.titles()).toEqual([])
	})
})

describe('for people without a device', () => {
	it('[PULT11] three cards are filed as fast as they are dictated', async () => {
		pult = await openPult([{ title: 'Karten', round: { ...cards, attribution: 'named' } }])
		await press('n')
		await tabTo('Karte für andere')
		for (const words of ['Hebammen', 'Sportverein', 'Tafel']) {
			await write(words)
			await press('Enter')
			expect(focused()).toBe('Karte für andere')
		}
		const round = pult.now().round?.id
		const filed = [...pult.server.handed].filter(([key]) => key.startsWith(`${round}/`))
		expect(filed.map(([, card]) => card as CardRequest)).toEqual(
			['Hebammen', 'Sportverein', 'Tafel'].map((text) => ({ text, attribution: 'named', for: '' })),
		)
		expect(new Set(filed.map(([key]) => key)).size).toBe(3)
		await pult.screen.shows('3 Karten abgelegt, zuletzt: „Tafel“')
	})

	it('[PULT11] the next card lies in the column of the last one, the first in the first', async () => {
		const columns = [
			{ id: 'work', label: 'Arbeit' },
			{ id: 'home', label: 'Wohnen' },
		]
		pult = await openPult([{ title: 'Karten', round: { ...cards, columns } }])
		await press('n')
		const file = async (words: string) => {
			await tabTo('Karte für andere')
			await write(words)
			await press('Enter')
		}
		await file('Jobcenter')
		const choice = document.querySelector<HTMLSelectElement>('select[aria-label=Spalte]')
		await act(async () => {
			if (choice) choice.value = 'home'
			choice?.dispatchEvent(new Event('change', { bubbles: true }))
		})
		await file('Mieterverein')
		await file('Obdach')
		expect([...pult.server.handed.values()]).toMatchObject([
			{ text: 'Jobcenter', column: 'work' },
			{ text: 'Mieterverein', column: 'home' },
			{ text: 'Obdach', column: 'home' },
		])
	})

	it('[PULT11] a card that finds no connection arrives later, once, whatever step runs by then', async () => {
		pult = await openPult([{ title: 'Karten', round: cards }, { title: 'Pause' }])
		await press('n')
		const put = vi.spyOn(pult.server, 'putCard')
		pult.server.refuses = serverAway
		await tabTo('Karte für andere')
		await write('Hebammen')
		await press('Enter')
		await pult.screen.shows('1 Karte wartet auf die Verbindung.')
		await act(async () => startStep(pult.stage, pult.ids[1] ?? '', 5))
		expect(pult.now().step?.title).toBe('Pause')
		pult.server.refuses = undefined
		await act(() => pult.clock.pass(60_000))
		expect([...pult.server.handed.values()]).toMatchObject([{ text: 'Hebammen', for: '' }])
		expect(new Set(put.mock.calls.map(([, , card]) => card)).size).toBe(1)
	})

	it('[PULT11] a card that was not taken says why, and can be filed again', async () => {
		pult = await openPult([{ title: 'Karten', round: cards }])
		await press('n')
		pult.server.refuses = { id: 'documentFull' }
		await tabTo('Karte für andere')
		await write('Hebammen')
		await press('Enter')
		await pult.screen.shows('Nicht abgelegt: „Hebammen“')
		pult.server.refuses = undefined
		await pult.screen.click('Noch einmal')
		await pult.screen.shows('1 Karte abgelegt, zuletzt: „Hebammen“')
		expect(pult.screen.text).not.toContain('Nicht abgelegt')
	})

	it('[PULT12] a ballot for others is handed in under an id of its own, and the next one is blank', async () => {
		pult = await openPult([
			{ title: 'Stimmung', round: { kind: 'position', attribution: 'anonymous', from: 'mühsam', to: 'leicht' } },
		])
		await press('n')
		const put = vi.spyOn(pult.server, 'putBallot')
		await pult.screen.click('Stimmzettel ausfüllen')
		await pult.screen.click('Abgeben und nächster')
		expect(put).not.toHaveBeenCalled()
		await pult.screen.shows('Der Stimmzettel ist noch leer.')
		for (const ballot of [1, 2]) {
			await act(async () => document.querySelector<HTMLInputElement>('.console-entry input[type=radio]')?.click())
			await pult.screen.click('Abgeben und nächster')
			expect(put).toHaveBeenCalledTimes(ballot)
		}
		const ids = put.mock.calls.map(([, , request]) => request.for)
		expect(new Set(ids).size).toBe(2)
	})
})

describe('the room', () => {
	it('[PULT18] what came of a ballot is read in the console as soon as it is revealed', async () => {
		pult = await openPult([
			{ title: 'Stimmung', round: { kind: 'position', attribution: 'anonymous', from: 'mühsam', to: 'leicht' } },
		])
		await press('n')
		await pult.report({ contributions: 3 })
		expect(document.querySelector('.console-result')).toBeNull()
		await pult.report({ state: 'revealed' })
		const { round } = pult.now()
		if (round?.settings.kind !== 'position') throw new Error('no ballot')
		const ballots = [2, 8, 8].map((at) => ({ marks: { kind: 'position', at } as const }))
		const counted = tally({ id: round.id, about: 'Wie war der Weg?', settings: round.settings }, ballots)
		await act(async () => keepPoll(pult.plenum, counted))
		await pult.screen.shows('3 Personen haben teilgenommen')
	})

	it('[PULT21] revealed cards are read in the console, and in its picture of the wall', async () => {
		pult = await openPult(founding)
		await press('n')
		await press('n')
		await pult.report({ contributions: 2 })
		const onTheWall = () => document.querySelector('.console-picture')?.textContent
		expect(onTheWall()).toContain('2 Karten')
		const { round } = pult.now()
		if (round?.settings.kind !== 'cards') throw new Error('nothing is collected')
		const { id, about, settings } = round
		const board = boardsOf(pult.plenum)[0]?.id ?? ''
		await act(async () =>
			layCards(pult.plenum, { id, about, board, settings }, [
				{ id: 'one', text: 'Die Hebammen' },
				{ id: 'other', text: 'Jemand vom Sportverein' },
			]),
		)
		expect(document.querySelector('.console-cards')).toBeNull()
		await pult.report({ state: 'revealed' })
		await pult.screen.shows('Diese Karten sehen alle')
		const cards = () => [...document.querySelectorAll('.console-cards li')].map(({ textContent }) => textContent)
		expect(cards().sort()).toEqual(['Die Hebammen', 'Jemand vom Sportverein'])
		expect(onTheWall()).toContain('2 Karten aufgedeckt')
		expect(onTheWall()).toContain('Die Hebammen')
		await pult.screen.click('Als Maßnahmen übernehmen …')
		const asked = askedToTake.get()
		askedToTake.set(undefined)
		expect(asked?.as).toBe('task')
		expect(asked?.places.every((place) => 'board' in place && place.board === board)).toBe(true)
		const shapes = asked?.places.flatMap((place) => ('shape' in place ? [place.shape] : [])) ?? []
		const words = cardsOn(pult.plenum, board).flatMap((group) =>
			group.cards.flatMap(({ id, text }) => (shapes.includes(id) ? [text] : [])),
		)
		expect(words.sort()).toEqual(['Die Hebammen', 'Jemand vom Sportverein'])
	})

	it('[PULT22] every step is begun by a button of its own, and a new one comes into sight', async () => {
		pult = await openPult(founding)
		await pult.screen.click('„Vereinbarungen“ jetzt beginnen')
		expect(step()).toBe('Vereinbarungen')
		expect(pult.screen.has('„Vereinbarungen“ jetzt beginnen')).toBe(false)
		const shown: (string | undefined)[] = []
		vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
			shown.push((this as HTMLElement).dataset.step)
		})
		const added = await act(async () => addAgendaStep(pult.stage, { title: 'Abschluss' }))
		expect(shown).toEqual([added])
	})

	it('[PULT13] it says who is ready and how many are not, while something is asked', async () => {
		pult = await openPult(founding)
		await press('n')
		await pult.arrive('Meral Aydın', 'Svenja Petersen')
		expect(pult.screen.text).not.toContain('sind fertig')
		expect(document.querySelector('.console-people')?.textContent).not.toContain('offen')
		await press('n')
		await act(async () =>
			signal(
				pult.stage,
				{ participant: 'Meral Aydın', name: 'Meral Aydın', organisation: 'Familienzentrum' },
				{ ready: pult.now().since },
			),
		)
		expect(pult.screen.text).toContain('1 / 2sind fertig')
		const lines = [...document.querySelectorAll('.console-people li')].map(({ textContent }) => textContent)
		expect(lines[0]).toMatch(/Meral Aydın.*fertig/)
		expect(lines[1]).toMatch(/Svenja Petersen.*offen/)
		pult.clock.advance(minute)
		await press('n')
		expect(pult.screen.text).not.toContain('sind fertig')
	})

	it('[PULT14] the list of speakers is kept only if it is wanted; whose turn it is leaves it', async () => {
		pult = await openPult(founding)
		const raise = (name: string, hand: number) =>
			act(async () => signal(pult.stage, { participant: name, name, organisation: '' }, { hand }))
		expect(pult.screen.text).not.toContain('Niemand hat sich gemeldet.')
		await act(async () => document.querySelector<HTMLInputElement>('.console-speakers input')?.click())
		await raise('Ulf Brandt', 2)
		await raise('Rosa Kühn', 1)
		const waiting = () => [...document.querySelectorAll('.console-speakers li b')].map(({ textContent }) => textContent)
		expect(waiting()).toEqual(['Rosa Kühn', 'Ulf Brandt'])
		await pult.screen.click('Rosa Kühn hat das Wort')
		expect(waiting()).toEqual(['Ulf Brandt'])
	})

	it('[PULT15] notes lie in the room of the moderation and nowhere else', async () => {
		pult = await openPult(founding)
		await tabTo('Raum 0')
		await press('ArrowRight')
		await press('ArrowRight')
		await act(async () => pult.screen.field('Notizen der Moderation').focus())
		await write('Pause vorziehen')
		expect(pult.desk.getText('notes').toString()).toBe('Pause vorziehen')
		expect(JSON.stringify([pult.plenum.toJSON(), pult.stage.toJSON()])).not.toContain('vorziehen')
	})

	it('[PULT16] what is not for now is parked in one line', async () => {
		pult = await openPult(founding)
		await tabTo('Raum 0')
		await press('ArrowRight')
		await tabTo('Neues Thema')
		await write('Fahrtkosten')
		await press('Enter')
		await pult.screen.shows('Themenspeicher 4')
	})
})

/** The name of the button that takes an agenda: all that stands on it. */
function ready(name: string): string {
	const names = [...document.querySelectorAll('.agenda-choice button')].map(({ textContent }) => textContent ?? '')
	return names.find((each) => each.startsWith(name)) ?? name
}

async function choose(label: string, value: string) {
	await act(async () => {
		const field: HTMLElement = pult.screen.field(label)
		if (!(field instanceof HTMLSelectElement)) throw new Error(`"${label}" is no list`)
		field.value = value
		field.dispatchEvent(new Event('change', { bubbles: true }))
	})
}
