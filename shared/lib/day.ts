/** The day it is here at this time, as year, month and day: "2026-03-09". */
export function dayOf(time: number): string {
	const date = new Date(time)
	const two = (value: number) => String(value).padStart(2, '0')
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
