import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Day } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { dayInWords } from './days.ts'
import { dayOfWeek, daysLater, monthsLater, weeksOf } from './months.ts'
import { dayTexts } from './texts.ts'

/**
 * A month to choose a day from. Arrows go by days and weeks, Home and End to the ends of the week, the Page keys by months, with Shift by
 * years; Enter takes the day.
 */
export function Calendar({
	day,
	today,
	earliest,
	onChoose,
}: {
	/** the one there is now */
	day: Day | undefined
	today: Day
	earliest: Day
	onChoose: (day: Day | undefined) => void
}) {
	const texts = useTexts(dayTexts)
	const locale = useLocale()
	const [at, go] = useState(day ?? today)
	const table = useRef<HTMLTableElement>(null)
	/** Whoever turns the pages by their buttons stays on these. */
	const takesFocus = useRef(true)
	useEffect(() => {
		if (takesFocus.current) table.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
		takesFocus.current = true
	}, [at])

	const goTo = (next: Day, withFocus = true) => {
		takesFocus.current = withFocus
		go(next < earliest ? earliest : next)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		const next = keyed(event, at)
		if (!next) return
		event.preventDefault()
		goTo(next)
	}
	const weeks = weeksOf(at)
	const month = at.slice(0, 7)
	return (
		<>
			<header>
				<Button
					kind="icon"
					icon="previous"
					aria-label={texts.earlier}
					onClick={() => goTo(monthsLater(at, -1), false)}
				/>
				<b aria-live="polite">{texts.month(at)}</b>
				<Button kind="icon" icon="next" aria-label={texts.later} onClick={() => goTo(monthsLater(at, 1), false)} />
			</header>
			<table ref={table} aria-label={texts.month(at)} onKeyDown={onKeyDown}>
				<thead>
					<tr>
						{weeks[0]?.map((each) => (
							<th key={each} scope="col" abbr={texts.weekday(each)}>
								{texts.weekday(each).slice(0, 2)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{weeks.map((week) => (
						<tr key={week[0]}>
							{week.map((each) => (
								<td key={each}>
									<button
										type="button"
										data-day={each}
										data-beside={each.slice(0, 7) !== month || undefined}
										aria-current={each === today ? 'date' : undefined}
										aria-pressed={each === day}
										aria-label={`${texts.weekday(each)}, ${dayInWords(each, locale)}`}
										tabIndex={each === at ? 0 : -1}
										disabled={each < earliest}
										onClick={() => onChoose(each)}
									>
										{Number(each.slice(8))}
									</button>
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			<footer>
				<Button kind="link" onClick={() => onChoose(today)}>
					{texts.today}
				</Button>
				<Button kind="link" onClick={() => onChoose(undefined)}>
					{texts.none}
				</Button>
			</footer>
		</>
	)
}

/** Where a key leads from a day. */
function keyed({ key, shiftKey }: KeyboardEvent, at: Day): Day | undefined {
	switch (key) {
		case 'ArrowLeft':
			return daysLater(at, -1)
		case 'ArrowRight':
			return daysLater(at, 1)
		case 'ArrowUp':
			return daysLater(at, -7)
		case 'ArrowDown':
			return daysLater(at, 7)
		case 'Home':
			return daysLater(at, -dayOfWeek(at))
		case 'End':
			return daysLater(at, 6 - dayOfWeek(at))
		case 'PageUp':
			return monthsLater(at, shiftKey ? -12 : -1)
		case 'PageDown':
			return monthsLater(at, shiftKey ? 12 : 1)
		default:
			return undefined
	}
}
