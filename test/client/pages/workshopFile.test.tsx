import { zipSync } from 'fflate'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { workshopFilesBehind } from '../../../client/api/workshopFiles.ts'
import { recallAdmission } from '../../../client/pages/entrance/admission.ts'
import { isWorkshopFile, openWorkshopFile } from '../../../client/pages/start/openWorkshopFile.ts'
import { SaveWorkshopFile } from '../../../client/pages/workshopFile/SaveWorkshopFile.tsx'
import { addAgendaStep, keepRound, reportRound } from '../../../shared/agenda/index.ts'
import { failed, ok } from '../../../shared/lib/result.ts'
import { hiddenCards } from '../../helpers/collecting.ts'
import { fakeServer, secrets } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen | undefined
beforeEach(() => {
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
	localStorage.clear()
	sessionStorage.clear()
})
afterEach(async () => {
	await screen?.leave()
	screen = undefined
})

const archive = new Uint8Array(zipSync({ 'manifest.json': new Uint8Array(3) }))
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer> = archive) => new File([bytes], name)
const terms = () => ({ told: vi.fn(), signal: new AbortController().signal })

test('[WFILE8] the dialog says what the file holds, how much that is hidden stays behind, and where the file is', async () => {
	const stage = new Y.Doc()
	const step = addAgendaStep(stage, { title: 'Erwartungen', round: hiddenCards })
	keepRound(stage, 'r', { step, about: '', settings: hiddenCards })
	reportRound(stage, 'r', { state: 'open', contributions: 8, people: 5, forOthers: 0 })
	URL.createObjectURL = () => 'blob:file'
	const download = vi
		.fn()
		.mockResolvedValueOnce(failed({ id: 'storageAway' }))
		.mockResolvedValueOnce(ok(archive))
	screen = await render(
		<SaveWorkshopFile
			admission={{ title: 'Runder Tisch: Wohnen' }}
			stage={stage}
			token={() => 't'}
			files={{ download }}
		/>,
	)
	await screen.click('Werkstatt als Datei …')
	await screen.shows('8 verdeckte Karten oder Stimmen kommen nicht mit')
	await screen.click('Datei herunterladen')
	await screen.shows('Der Server kann gerade nicht speichern.')
	await screen.click('Datei herunterladen')
	await screen.shows('„Runder Tisch Wohnen.netzwerkstatt“ liegt bei Ihren Downloads.')
	expect(download).toHaveBeenLastCalledWith('t', 'whole')
	download.mockResolvedValueOnce(ok(archive))
	await act(async () => document.querySelectorAll<HTMLElement>('[name=workshop-file-form]')[1]?.click())
	await screen.shows('Sehen Sie nach, bevor Sie die Datei weitergeben.')
	await screen.click('Datei herunterladen')
	expect(download).toHaveBeenLastCalledWith('t', 'withoutNames')
	download.mockResolvedValueOnce(ok(archive))
	await act(async () => document.querySelectorAll<HTMLElement>('[name=workshop-file-form]')[2]?.click())
	await screen.shows('Boards, Bereiche, Fragen, Abläufe und Rollen')
	// Nothing of that was to come along.
	expect(document.body.textContent).not.toContain('kommen nicht mit')
	await screen.click('Datei herunterladen')
	expect(download).toHaveBeenLastCalledWith('t', 'template')
})

test('[WFILE8] a workshop file is known by its name or its first bytes; what is none is not sent', async () => {
	expect(await isWorkshopFile(fileOf('Runder Tisch.NETZWERKSTATT', new Uint8Array([1])))).toBe(true)
	expect(await isWorkshopFile(fileOf('Runder Tisch.zip'))).toBe(true)
	expect(await isWorkshopFile(fileOf('Methode.json', new TextEncoder().encode('{}')))).toBe(false)
	const send = vi.fn()
	const opened = await openWorkshopFile(fakeServer('neu'), fileOf('x.netzwerkstatt', new Uint8Array([1])), terms(), {
		send,
	})
	expect(opened).toEqual(failed({ id: 'fileForeign' }))
	expect(send).not.toHaveBeenCalled()
})

test('[WFILE8] who has opened a file is in as the moderation', async () => {
	const links = {
		moderator: `http://a/w/neu#${secrets.moderator}`,
		participant: 'http://a/w/neu#ppp',
		reader: 'http://a/w/neu#rrr',
	}
	const send = vi.fn().mockResolvedValue(ok({ id: 'neu', links }))
	const opened = await openWorkshopFile(fakeServer('neu'), fileOf('x.netzwerkstatt'), terms(), { send })
	expect(opened).toEqual(ok('neu'))
	expect(recallAdmission('neu')).toMatchObject({ secret: secrets.moderator })
})

test('[WFILE8] a file goes out in parts; one that is lost is sent again, and the page asks until the workshop is there', async () => {
	vi.useFakeTimers()
	const asked: string[] = []
	let lost = 1
	let looks = 2
	const answer = (body: object, status = 200) => new Response(JSON.stringify(body), { status })
	const files = workshopFilesBehind(async (path, { method, body }) => {
		asked.push(`${method} ${path} ${body instanceof Blob ? body.size : ''}`.trim())
		if (path === '/api/workshop-files') return answer({ id: 'f', part: 4 }, 201)
		if (method === 'PUT' && path.endsWith('/1') && lost-- > 0) throw new TypeError('connection lost')
		if (method === 'PUT') return answer({})
		return looks-- > 0 ? answer({ opening: true }, 202) : answer({ id: 'neu', links: {} }, 201)
	})
	const { told, signal } = terms()
	const sent = files.send(new Blob([new Uint8Array(9)]), { told, signal })
	await vi.advanceTimersByTimeAsync(10_000)
	vi.useRealTimers()
	expect(await sent).toEqual(ok({ id: 'neu', links: {} }))
	expect(asked).toEqual([
		'POST /api/workshop-files',
		'PUT /api/workshop-files/f/0 4',
		...['PUT /api/workshop-files/f/1 4', 'PUT /api/workshop-files/f/1 4'],
		'PUT /api/workshop-files/f/2 1',
		...Array.from({ length: 3 }, () => 'POST /api/workshop-files/f'),
	])
	expect(told).toHaveBeenLastCalledWith(1)
})
