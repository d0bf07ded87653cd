const opened = new Map<string, string>()

/** The start page hands what stands in a file to the page of the workshop that was founded for it, in memory. */
export function handOverFile(workshop: string, text: string): void {
	opened.set(workshop, text)
}

/** What the workshop shall begin with; once only. */
export function takeHandedOverFile(workshop: string): string | undefined {
	const text = opened.get(workshop)
	opened.delete(workshop)
	return text
}

/** Whether something waits to be taken. */
export const hasHandedOverFile = (workshop: string): boolean => opened.has(workshop)
