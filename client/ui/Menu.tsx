import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './Menu.css'

export interface MenuItem {
	label: string
	icon?: IconName
	onSelect: () => void
	/** cannot be taken back */
	danger?: boolean
}

/** A menu that opens from its trigger (a `Button`); groups are parted by a line. Arrow keys, first letters, Escape. */
export function Menu({ trigger, groups }: { trigger: ReactElement; groups: readonly (readonly MenuItem[])[] }) {
	return (
		<Radix.Root modal={false}>
			<Radix.Trigger asChild>{trigger}</Radix.Trigger>
			<Radix.Portal>
				<Radix.Content className="ui-menu" align="end" sideOffset={4} collisionPadding={8}>
					<MenuGroups groups={groups} />
				</Radix.Content>
			</Radix.Portal>
		</Radix.Root>
	)
}

/** What stands in a menu, wherever it opens. */
export function MenuGroups({ groups }: { groups: readonly (readonly MenuItem[])[] }) {
	return groups.map((items) => (
		<Radix.Group key={items.map((item) => item.label).join()}>
			{items.map((item) => (
				<Radix.Item key={item.label} data-danger={item.danger || undefined} onSelect={item.onSelect}>
					{item.icon && <Icon name={item.icon} size={16} />}
					{item.label}
				</Radix.Item>
			))}
		</Radix.Group>
	))
}
