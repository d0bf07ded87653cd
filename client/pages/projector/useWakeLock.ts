import { useEffect } from 'react'

/** Keeps the screen on for as long as the page is in sight, where the browser can. */
export function useWakeLock() {
	useEffect(() => {
		if (!('wakeLock' in navigator)) return
		let lock: WakeLockSentinel | undefined
		let wanted = true
		const hold = async () => {
			if (document.visibilityState !== 'visible') return
			// Refused with a low battery: then the screen does as the device says.
			const held = await navigator.wakeLock.request('screen').catch(() => undefined)
			if (wanted) lock = held
			else void held?.release()
		}
		const look = () => void hold()
		void hold()
		// The browser takes it back when the page is hidden.
		document.addEventListener('visibilitychange', look)
		return () => {
			wanted = false
			document.removeEventListener('visibilitychange', look)
			void lock?.release()
		}
	}, [])
}
