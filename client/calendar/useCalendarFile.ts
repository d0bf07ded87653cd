import { useEffect } from 'react'
import type { Texts } from '../texts/texts.ts'
import { useTexts } from '../texts/texts.ts'
import { late } from '../ui/late.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { saveFile, systemNameOf } from '../ui/saveFile.ts'
import type { CalendarEntry } from './calendarFile.ts'

const de = { calendar: (what: string) => `${what} für den Kalender (.ics)` }
const en: typeof de = { calendar: (what) => `${what} for a calendar (.ics)` }
const calendarTexts = { de, en } satisfies Texts<typeof de>

/** What writes the file comes when a page stands there that offers one. */
const writer = late(() => import('./calendarFile.ts'))

/** The entry of a menu that saves days for a calendar. `what` begins its label, `name` is that of file and calendar. */
export function useCalendarFile(): (what: string, name: string, entries: () => CalendarEntry[]) => MenuItem {
	const texts = useTexts(calendarTexts)
	useEffect(() => void writer.fetch(), [])
	return (what, name, entries) => ({
		label: texts.calendar(what),
		icon: 'meetings',
		onSelect: () =>
			void writer.fetch().then(({ calendarFile }) => {
				const file = calendarFile(entries(), { name, now: Date.now() })
				saveFile(`${systemNameOf(name)}.ics`, file, 'text/calendar;charset=utf-8')
			}),
	})
}
