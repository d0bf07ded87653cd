import { useEffect, useSyncExternalStore } from 'react'
import { sentencesArrive } from '../texts/locale.ts'

/** Milliseconds between two attempts to fetch something. */
const pause = 3000

/**
 * Code or data that comes when it is first needed. It is asked for until it comes; but Chromium fetches a file of
 * code that failed once only on a new page.
 */
export interface Late<T> {
	/** undefined until it is here */
	get(): T | undefined
	/** whether the last attempt failed; the next one follows by itself */
	hasFailed(): boolean
	/** Asks for it; resolves as soon as it is here. */
	fetch(): Promise<T>
	subscribe(listener: () => void): () => void
}

export function late<T>(load: () => Promise<T>): Late<T> {
	const listeners = new Set<() => void>()
	const tell = () => {
		for (const listener of [...listeners]) listener()
	}
	let here: T | undefined
	let failed = false
	let arriving: Promise<T> | undefined

	const arrive = async (): Promise<T> => {
		for (;;) {
			try {
				const part = await load()
				await sentencesArrive()
				here = part
				failed = false
				tell()
				return part
			} catch {
				failed = true
				tell()
			}
			await new Promise((resolve) => setTimeout(resolve, pause))
		}
	}
	return {
		get: () => here,
		hasFailed: () => failed,
		fetch() {
			arriving ??= arrive()
			return arriving
		},
		subscribe(listener) {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
	}
}

/** Several of them, here when all are. */
export function together(parts: readonly Late<unknown>[]): Late<true> {
	const get = () => (parts.every((part) => part.get() !== undefined) ? true : undefined)
	return {
		get,
		hasFailed: () => parts.some((part) => part.hasFailed()),
		fetch: () => Promise.all(parts.map((part) => part.fetch())).then(() => true),
		subscribe(listener) {
			const stops = parts.map((part) => part.subscribe(listener))
			return () => {
				for (const stop of stops) stop()
			}
		},
	}
}

/** What is here already, in the form of what comes later. */
export const atHand = <T>(value: T): Late<T> => ({
	get: () => value,
	hasFailed: () => false,
	fetch: () => Promise.resolve(value),
	subscribe: () => () => {},
})

/** Asks for it, and gives it as soon as it is here. */
export function useLate<T>(part: Late<T>): T | undefined {
	const here = useSyncExternalStore(part.subscribe, part.get)
	useEffect(() => void part.fetch(), [part])
	return here
}

export const useHasFailed = (part: Late<unknown>): boolean => useSyncExternalStore(part.subscribe, part.hasFailed)
