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
