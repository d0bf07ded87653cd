import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { systemClock } from '../../../shared/lib/clock.ts'
import { useLocale } from '../../texts/locale.ts'
import './print.css'

/** The day on which a page is printed, in its head on paper; on the screen it does not show. */
export function PrintedDate({ clock = systemClock }: { clock?: { now(): number } }) {
	const locale = useLocale()
	const [now, tell] = useState(() => clock.now())
	useEffect(() => {
		// The page may have been open since yesterday, and paper does not wait for the next frame.
		const print = () => flushSync(() => tell(clock.now()))
		addEventListener('beforeprint', print)
		return () => removeEventListener('beforeprint', print)
	}, [clock])
	return (
		<time className="printed-date" dateTime={new Date(now).toISOString().slice(0, 10)}>
			{new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(now)}
		</time>
	)
}
