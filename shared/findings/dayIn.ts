import type { Day, Term } from '../registry/index.ts'

/** A day within a sentence: "30. 9. 2026", "30/9/2026". */
export function dayIn(day: Day): Term {
	const [year, month, date] = day.split('-').map(Number)
	return { de: `${date}. ${month}. ${year}`, en: `${date}/${month}/${year}` }
}
