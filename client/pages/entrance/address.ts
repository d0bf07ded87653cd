/** The secret of a capability link stands in the fragment, which browsers never send to a server. */
export function secretInAddress(): string {
	const fragment = location.hash.slice(1)
	try {
		return decodeURIComponent(fragment)
	} catch {
		// Mangled on its way here: no secret of ours, as the server will say.
		return fragment
	}
}

/** Takes the secret out of address bar and history: the moderation shares its screen, and its link is not for the wall. */
export function hideSecret() {
	history.replaceState(history.state, '', location.pathname + location.search)
}

/** Calls back when another link to this page is opened in the same window: only the fragment changes then. */
export function watchAddress(changed: () => void): () => void {
	addEventListener('hashchange', changed)
	return () => removeEventListener('hashchange', changed)
}
