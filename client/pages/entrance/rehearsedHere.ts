import { isRehearsalTitle, rehearsalTitle } from '../../../shared/rehearsal/title.ts'
import { ownWorkshops } from './admission.ts'

const languages = ['de', 'en'] as const

/** The workshop this device has a way into and of which one of this title is a rehearsal; none if that may be several. */
export function rehearsedHere(title: string): string | undefined {
	const rehearsed = ownWorkshops().filter(
		(own) => !isRehearsalTitle(own.title) && languages.some((locale) => rehearsalTitle(own.title, locale) === title),
	)
	return rehearsed.length === 1 ? rehearsed[0]?.workshop : undefined
}
