/**
 * On https without a licence key, tldraw asks its own host for a picture once per mounted editor, and does not catch the
 * failure when the content policy forbids it. That one rejection is no news to anyone; every other one stays visible.
 */
export function ignoreLicencePing(): () => void {
	const pings = location.protocol === 'https:' && location.hostname !== 'localhost'
	if (!pings) return () => {}
	const ignore = (event: PromiseRejectionEvent) => {
		const isFailedFetch = event.reason instanceof TypeError && /fetch|network|load failed/i.test(event.reason.message)
		if (!isFailedFetch) return
		event.preventDefault()
		stop()
	}
	const stop = () => window.removeEventListener('unhandledrejection', ignore)
	window.addEventListener('unhandledrejection', ignore)
	return stop
}
