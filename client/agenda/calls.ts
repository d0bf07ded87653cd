import type { Now } from '../../shared/agenda/index.ts'
import type { Destination } from '../navigation/navigation.ts'

/** Which calls this tab has followed already: a reload does not go there again, a new tab does. */
export interface Followed {
	/** `since` of the step */
	readonly step?: number
	/** what it showed: a running step may come to show something else */
	readonly place?: string
	/** `at` of the summons */
	readonly summons?: number
}

const keyOf = (workshop: string) => `netzwerkstatt.followed.${workshop}`

export function rememberFollowed(workshop: string, followed: Followed) {
	try {
		sessionStorage.setItem(keyOf(workshop), JSON.stringify(followed))
	} catch {
		// storage is blocked: a reload follows once more
	}
}

export function recallFollowed(workshop: string): Followed {
	try {
		const { step, place, summons } = JSON.parse(sessionStorage.getItem(keyOf(workshop)) ?? '{}')
		return {
			...(typeof step === 'number' && { step }),
			...(typeof place === 'string' && { place }),
			...(typeof summons === 'number' && { summons }),
		}
	} catch {
		return {}
	}
}

/** Something takes everybody somewhere: a step that began or shows something else, or the moderation that called. */
export interface Call {
	readonly why: 'step' | 'summons'
	readonly to: Destination
	/** only for those at this place, as presence names it */
	readonly from?: string
}

/** Where this device has not been called to before; the later of two calls counts. */
export function newCall({ step, since, summons }: Now, followed: Followed): Call | undefined {
	const isSummoned = summons !== undefined && summons.at !== followed.summons && summons.at >= (since ?? 0)
	if (isSummoned) {
		const { board, x, y, w, h, from } = summons
		return { why: 'summons', to: { to: 'board', board, part: { x, y, w, h } }, ...(from !== undefined && { from }) }
	}
	if (!step || (since === followed.step && placeOf(step) === followed.place)) return undefined
	if (step.page) return { why: 'step', to: { to: step.page } }
	return step.board === undefined ? undefined : { why: 'step', to: { to: 'board', board: step.board } }
}

/** What has been followed once this call has been answered. */
export function followedOf({ step, since, summons }: Now): Followed {
	const place = placeOf(step)
	return {
		...(since !== undefined && { step: since }),
		...(place !== undefined && { place }),
		...(summons && { summons: summons.at }),
	}
}

const placeOf = (step: Now['step']): string | undefined => step?.page ?? step?.board

/** Whether somebody is writing: then the page stays. */
export function isWriting(focused: Element | null = document.activeElement): boolean {
	if (focused instanceof HTMLTextAreaElement) return !focused.readOnly
	if (focused instanceof HTMLInputElement) return writingTypes.has(focused.type) && !focused.readOnly
	return focused instanceof HTMLElement && focused.isContentEditable
}

const writingTypes = new Set(['text', 'search', 'email', 'url', 'tel', 'number', 'password', 'date'])
