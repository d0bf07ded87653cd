import { failed, ok, type Result } from '../../shared/lib/result.ts'
import type { ErrorAnswer } from '../../shared/protocol/api.ts'
import { type Failure, serverAway } from './failure.ts'

export type Answer<Body> = Promise<Result<Body, Failure>>

/** The part of `fetch` that is needed, so that tests can put a server of their own in its place. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

/** One request to the server's own routes. Never throws: what goes wrong is a `Failure`. */
export async function call<Body>(
	fetch: Fetch,
	method: 'GET' | 'POST' | 'PUT' | 'DELETE',
	path: string,
	{ token, body }: { token?: string; body?: unknown } = {},
): Answer<Body> {
	const headers: Record<string, string> = {}
	if (token) headers.authorization = `Bearer ${token}`
	if (body !== undefined) headers['content-type'] = 'application/json'
	const init: RequestInit = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }

	let response: Response
	try {
		response = await fetch(path, init)
	} catch {
		return failed(serverAway)
	}
	const answer: unknown = await response.json().catch(() => undefined)
	if (response.ok) return answer === undefined && response.status !== 204 ? failed(serverAway) : ok(answer as Body)
	return failed(readFailure(answer, response.status))
}

/**
 * Fetches bytes. `told` hears how much of them has come, from 0 to 1, as far as the server says how many there are. Never
 * throws: what goes wrong is a `Failure`.
 */
export async function callForBytes(
	fetch: Fetch,
	path: string,
	{
		token,
		type = 'application/octet-stream',
		told = () => {},
	}: { token: string; type?: string; told?: ((part: number) => void) | undefined },
): Answer<Uint8Array<ArrayBuffer>> {
	try {
		const response = await fetch(path, { method: 'GET', headers: { authorization: `Bearer ${token}` } })
		if (!response.ok) return failed(readFailure(await response.json().catch(() => undefined), response.status))
		// A login page of some Wi-Fi answers, too.
		if (!response.headers.get('content-type')?.startsWith(type)) return failed(serverAway)
		return ok(await bytesOf(response, told))
	} catch {
		return failed(serverAway)
	}
}

async function bytesOf(response: Response, told: (part: number) => void): Promise<Uint8Array<ArrayBuffer>> {
	const expected = Number(response.headers.get('content-length'))
	const reader = response.body?.getReader()
	const chunks: Uint8Array[] = []
	let length = 0
	for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
		chunks.push(next.value)
		length += next.value.length
		if (expected > 0) told(Math.min(1, length / expected))
	}
	const bytes = new Uint8Array(length)
	let at = 0
	for (const chunk of chunks) {
		bytes.set(chunk, at)
		at += chunk.length
	}
	return bytes
}

/** Something large to be sent. `told` hears how much of it has gone out, from 0 to 1; `signal` takes it back. */
export interface Parcel {
	readonly bytes: Uint8Array<ArrayBuffer>
	readonly token: string
	readonly told: (part: number) => void
	readonly signal: AbortSignal
}

/** Sends bytes; never throws. */
export type Send = (path: string, parcel: Parcel) => Answer<unknown>

/** On the Wi-Fi of a hall an answer may never come; a picture needs its time even where it does. In milliseconds. */
const longestSending = 90_000

/** How browsers tell how much has gone out: `fetch` does not. */
export const sendByPut: Send = (path, { bytes, token, told, signal }) =>
	new Promise((resolve) => {
		const request = new XMLHttpRequest()
		const goNoFurther = () => request.abort()
		request.open('PUT', path)
		request.timeout = longestSending
		request.setRequestHeader('authorization', `Bearer ${token}`)
		request.setRequestHeader('content-type', 'application/octet-stream')
		request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0)
		request.onloadend = () => {
			signal.removeEventListener('abort', goNoFurther)
			const { status } = request
			if (status >= 200 && status < 300) resolve(ok(undefined))
			else resolve(failed(status === 0 ? serverAway : readFailure(parsed(request.responseText), status)))
		}
		signal.addEventListener('abort', goNoFurther)
		request.send(bytes)
	})

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

/** A proxy in front of the server that finds nobody answers 502 to 504 without our body. */
function readFailure(answer: unknown, status: number): Failure {
	const error = (answer as Partial<ErrorAnswer> | undefined)?.error
	if (typeof error?.id !== 'string') return status >= 502 && status <= 504 ? serverAway : { id: 'unexpected' }
	const { message: _forDevelopers, ...failure } = error
	return failure
}
