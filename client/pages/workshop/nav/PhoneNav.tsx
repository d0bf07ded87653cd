import { useState } from 'react'
import { useNavigation } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { choosePhoneView } from '../../entrance/phoneChoice.ts'
import { workshopTexts } from '../texts.ts'
import { NavItem } from './NavItem.tsx'
import { NavList, type NavListProps } from './NavList.tsx'
import './nav.css'

/** On a phone one button that says where one is, and behind it the whole Fahrplan; beside it the way to the phone page. */
export function PhoneNav({ title, ...list }: NavListProps & { title: string }) {
	const texts = useTexts(workshopTexts).nav
	const navigation = useNavigation()
	const { role } = useRoom()
	const [open, setOpen] = useState(false)
	const close = () => setOpen(false)
	return (
		<nav className="phone-nav" aria-label={texts.label}>
			<Button
				kind="bare"
				wide
				icon="menu"
				iconAfter="down"
				aria-label={texts.menu(title)}
				onClick={() => setOpen(true)}
			>
				<span>{title}</span>
			</Button>
			{role !== 'moderator' && (
				<Button icon="phone" onClick={() => choosePhoneView('phone')}>
					{texts.phonePage}
				</Button>
			)}
			<Dialog open={open} title={texts.roadmap} onClose={close}>
				<div className="nav ui-scroll" data-phone>
					<ul>
						<NavItem
							icon="stage"
							label={texts.overview}
							isHere={list.here === 'roadmap'}
							isSlim={false}
							onGo={() => {
								navigation.go({ to: 'roadmap' })
								close()
							}}
						/>
					</ul>
					<NavList {...list} isSlim={false} onLeave={close} />
				</div>
			</Dialog>
		</nav>
	)
}
