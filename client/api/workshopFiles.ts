import { failed, ok, type Result } from '../../shared/lib/result.ts'
import type { ErrorAnswer, FoundAnswer } from '../../shared/protocol/api.ts'
import {
	type OpeningAnswer,
	type SendFileAnswer,
	type SendFileRequest,
	type WorkshopFileForm,
	workshopFileType,
} from '../../shared/protocol/workshopFile.ts'
import { type Answer, call, callForBytes, type Fetch } from './call.ts'
import { type Failure, serverAway } from './failure.ts'

/** The server's routes for workshops as files. Apart from the others: hardly any page asks for them. */
export interface WorkshopFiles {
	/** The workshop as a file. `told` hears how many bytes have come. */
	download(token: string, form: WorkshopFileForm): Answer<Uint8Array<ArrayBuffer>>
	/**
	 * Sends a file and has it opened as a new workshop; its links are told this once. `told` hears how much has gone out, from 0 to
	 * 1; `signal` takes it back until then.
	 */
	send(file: Blob, terms: { key?: string; told: (part: number) => void; signal: AbortSignal }): Answer<FoundAnswer>
}

/** A part that did not arrive is sent again so often, in milliseconds after each other. */
const pauses = [500, 2_000, 5_000]
const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms))

export function workshopFilesBehind(fetch: Fetch): WorkshopFiles {
	/** One part; a connection that was lost costs it alone. */
	async function put(path: string, part: Blob, signal: AbortSignal): Answer<unknown> {
		for (const wait of [...pauses, 0]) {
			const headers = { 'content-type': 'application/octet-stream' }
			const sent = await fetch(path, { method: 'PUT', headers, body: part, signal }).then(outcomeOf, () => undefined)
			if (sent) return sent
			if (signal.aborted || wait === 0) break
			await pause(wait)
		}
		return failed(serverAway)
	}

	return {
		download: (token, form) =>
			callForBytes(fetch, `/api/workshop-file?form=${form}`, { token, type: workshopFileType }),
		async send(file, { key, told, signal }) {
			const request: SendFileRequest = { bytes: file.size, ...(key !== undefined && { key }) }
			const begun = await call<SendFileAnswer>(fetch, 'POST', '/api/workshop-files', { body: request })
			if (!begun.ok) return begun
			const { id, part } = begun.value
			for (let at = 0; at < file.size; at += part) {
				const sent = await put(`/api/workshop-files/${id}/${at / part}`, file.slice(at, at + part), signal)
				if (!sent.ok) return sent
				told(Math.min(1, (at + part) / file.size))
			}
			for (;;) {
				const opened = await call<FoundAnswer | OpeningAnswer>(fetch, 'POST', `/api/workshop-files/${id}`)
				if (!opened.ok) return opened
				if (!('opening' in opened.value)) return ok(opened.value)
			}
		},
	}
}

/** Undefined if somebody else answered than the server: that may pass. */
async function outcomeOf(response: Response): Promise<Result<unknown, Failure> | undefined> {
	if (response.ok) return ok(undefined)
	const answer = (await response.json().catch(() => undefined)) as Partial<ErrorAnswer> | undefined
	return answer?.error && failed(answer.error)
}

/** Those of the server this page came from. */
export const workshopFiles: WorkshopFiles = workshopFilesBehind((path, init) => fetch(path, init))
