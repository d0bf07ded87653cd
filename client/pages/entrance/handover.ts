import type { Role } from '../../../shared/links/roles.ts'

const founded = new Map<string, Record<Role, string>>()

/** The start page hands the links of a workshop just founded to the workshop page, in memory: nobody else ever has them. */
export function handOverLinks(workshop: string, links: Record<Role, string>) {
	founded.set(workshop, links)
}

/** The links of a workshop that was founded in this page; the same answer every time. */
export function handedOverLinks(workshop: string): Record<Role, string> | undefined {
	return founded.get(workshop)
}

const files = new Map<string, string>()

/** So does what stands in the file that the workshop shall begin with. */
export function handOverFile(workshop: string, text: string): void {
	files.set(workshop, text)
}

/** Whether something waits to be taken. */
export const hasHandedOverFile = (workshop: string): boolean => files.has(workshop)

/** What the workshop shall begin with; once only. */
export function takeHandedOverFile(workshop: string): string | undefined {
	const text = files.get(workshop)
	files.delete(workshop)
	return text
}
