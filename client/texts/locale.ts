import { useSyncExternalStore } from 'react'
import type { Locale } from '../../shared/protocol/api.ts'

export type { Locale }

const storageKey = 'netzwerkstatt.locale'
const listeners = new Set<() => void>()

/** What the person chose on this device, else what the workshop speaks, else German. */
let chosen: Locale | undefined = readChoice()
let proposed: Locale = 'de'

export function currentLocale(): Locale {
	return chosen ?? proposed
}

export function useLocale(): Locale {
	return useSyncExternalStore(listen, currentLocale)
}

/** The person picks a language; this device remembers it as far as the browser allows. */
export function chooseLocale(locale: Locale) {
	chosen = locale
	try {
		localStorage.setItem(storageKey, locale)
	} catch {
		// storage is blocked: the choice lasts until the page is closed
	}
	announce()
}

/** A workshop's own language, for people who have not picked one. */
export function proposeLocale(locale: Locale) {
	proposed = locale
	announce()
}

/** Keeps `<html lang>` true from the first paint on: hyphens and screen readers need it. */
export function announce() {
	document.documentElement.lang = currentLocale()
	for (const listener of listeners) listener()
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
