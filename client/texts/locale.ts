import { useSyncExternalStore } from 'react'
import type { Locale } from '../../shared/protocol/api.ts'

export type { Locale }

const storageKey = 'netzwerkstatt.locale'
const listeners = new Set<() => void>()
/** What fetches English sentences that are not here yet. */
const waiting = new Set<() => Promise<void>>()

/** What the person chose on this device, else what the workshop speaks, else German. */
let chosen = readChoice()
let proposed: Locale = 'de'
let shown: Locale = 'de'

/** The language all sentences are in at the moment. */
export function currentLocale(): Locale {
	return shown
}

export function useLocale(): Locale {
	return useSyncExternalStore(listen, currentLocale)
}

/** The person picks a language; this device remembers it as far as the browser allows. Resolves when it is shown. */
export function chooseLocale(locale: Locale): Promise<void> {
	chosen = locale
	try {
		localStorage.setItem(storageKey, locale)
	} catch {
		// storage is blocked: the choice lasts until the page is closed
	}
	return showLocale()
}

/** A workshop's own language, for people who have not picked one. Resolves when it is shown. */
export function proposeLocale(locale: Locale): Promise<void> {
	proposed = locale
	return showLocale()
}

/** Shows the wanted language, and tells hyphens and screen readers. If English does not arrive, German stays. */
export async function showLocale(): Promise<void> {
	const wanted = chosen ?? proposed
	if (wanted === 'en' && !(await englishArrives())) return
	if (wanted !== (chosen ?? proposed)) return
	shown = wanted
	document.documentElement.lang = wanted
	for (const listener of listeners) listener()
}

/** `load` fetches English sentences once they are wanted, and may be asked again if it fails. */
export function whenEnglish(load: () => Promise<void>): void {
	waiting.add(load)
}

/** Resolves when all parts of the page that are here can speak the language of the moment. */
export async function sentencesArrive(): Promise<void> {
	if (shown === 'en') await englishArrives()
}

/** Whether all English that is waited for has come. */
async function englishArrives(): Promise<boolean> {
	const arrivals = [...waiting].map((load) =>
		load().then(
			() => waiting.delete(load),
			() => false,
		),
	)
	return (await Promise.all(arrivals)).every(Boolean)
}

function listen(listener: () => void) {
	listeners.add(listener)
	return () => listeners.delete(listener)
}

function readChoice(): Locale | undefined {
	try {
		const stored = localStorage.getItem(storageKey)
		return stored === 'de' || stored === 'en' ? stored : undefined
	} catch {
		return undefined
	}
}
