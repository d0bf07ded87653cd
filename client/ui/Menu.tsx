import { Menu as Radix } from 'radix-ui/internal'
import type { ReactElement } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { MenuFrame } from './MenuFrame.tsx'

export interface MenuItem {
	label: string
	/** what choosing it means, in a second line */
	meaning?: string
	icon?: IconName
	onSelect: () => void
	/** cannot be taken back */
	danger?: boolean
}

/** A menu that opens from its trigger (a `Button`); groups are parted by a line. Arrow keys, first letters, Escape. */
export function Menu({ trigger, groups }: { trigger: ReactElement; groups: readonly (readonly MenuItem[])[] }) {
	return (
		<MenuFrame trigger={trigger}>
			<MenuGroups groups={groups} />
		</MenuFrame>
	)
}

/** What stands in a menu, wherever it opens. */
export function MenuGroups({ groups }: { groups: readonly (readonly MenuItem[])[] }) {
	return groups.map((items) => (
		<Radix.Group key={items.map((item) => item.label).join()}>
			{items.map((item) => (
				<Radix.Item key={item.label} data-danger={item.danger || undefined} onSelect={item.onSelect}>
					{item.icon && <Icon name={item.icon} size={16} />}
					{item.meaning === undefined ? (
						item.label
					) : (
						<span>
							{item.label}
							<small>{item.meaning}</small>
						</span>
					)}
				</Radix.Item>
			))}
		</Radix.Group>
	))
}
