import type { Locale, VersionSummary } from '../../../shared/protocol/api.ts'
import { versionTexts } from '../texts.ts'
import { isSameDay, longDay, shortDay, timeOfDay } from '../times.ts'

/** Versions below one heading, each with what stands in the column of times. */
export interface Day {
	readonly heading: string
	readonly versions: readonly { readonly version: VersionSummary; readonly when: string }[]
}

const dayLength = 86_400_000

/**
 * Versions (the newest first) by day: today, even without any; yesterday, other days with several, and the rest with one a
 * day together.
 */
export function byDay(versions: readonly VersionSummary[], now: number, locale: Locale): Day[] {
	const texts = versionTexts[locale]
	const days: VersionSummary[][] = []
	for (const version of versions) {
		const last = days.at(-1)
		if (last?.[0] && isSameDay(last[0].time, version.time)) last.push(version)
		else days.push([version])
	}
	const told: Day[] = []
	const [newest] = versions
	if (!newest || !isSameDay(newest.time, now)) told.push({ heading: texts.today(longDay(now, locale)), versions: [] })
	let older: Day['versions'][number][] | undefined
	for (const day of days) {
		const time = day[0]?.time ?? now
		const isToday = isSameDay(time, now)
		const isYesterday = isSameDay(time, now - dayLength)
		const [only] = day
		if (only && day.length === 1 && !isToday && !isYesterday) {
			const entry = { version: only, when: shortDay(only.time, locale) }
			if (!older) {
				older = []
				told.push({ heading: texts.older, versions: older })
			}
			older.push(entry)
			continue
		}
		older = undefined
		const name = longDay(time, locale)
		told.push({
			heading: isToday ? texts.today(name) : isYesterday ? texts.yesterday(name) : name,
			versions: day.map((version) => ({ version, when: timeOfDay(version.time, locale) })),
		})
	}
	return told
}
