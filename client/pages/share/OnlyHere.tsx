import { useTexts } from '../../texts/texts.ts'
import { Notice } from '../../ui/Notice.tsx'
import { shareTexts } from './texts.ts'

/** Says so where links lead nobody anywhere but on this device, because of the address it was opened by. */
export function OnlyHere() {
	const { onlyHere } = useTexts(shareTexts)
	if (!isOnlyHere(location.hostname)) return null
	return (
		<Notice tone="care" title={onlyHere.title}>
			{onlyHere.body}
		</Notice>
	)
}

/** Addresses that mean "this device" wherever they are opened. */
const isOnlyHere = (hostname: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
