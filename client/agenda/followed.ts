/** Which calls this tab has followed already: a reload does not go there again, a new tab does. */
export interface Followed {
	/** `since` of the step */
	readonly step?: number
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
		const { step, summons } = JSON.parse(sessionStorage.getItem(keyOf(workshop)) ?? '{}')
		return { ...(typeof step === 'number' && { step }), ...(typeof summons === 'number' && { summons }) }
	} catch {
		return {}
	}
}
