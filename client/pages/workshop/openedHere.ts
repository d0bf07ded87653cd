import type { NavigationHere } from './useNavigationHere.ts'

/** What this place can have open over it or beside it, by its address. */
export function openedHere({ address: { opened }, open, close }: NavigationHere) {
	const isPanelOpen = opened?.what === 'panel'
	return {
		/** what lies over the place */
		over: isPanelOpen ? undefined : opened,
		glossary: () => open({ what: 'glossary' }),
		guide: (method: string) => open({ what: 'guide', method }),
		panel: { isOpen: isPanelOpen, toggle: () => (isPanelOpen ? close() : open({ what: 'panel' })) },
	}
}
