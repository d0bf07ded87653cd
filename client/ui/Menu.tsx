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
	/** whether it is the one that holds: of a group whose items say so, exactly one does */
	isChosen?: boolean
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
	return groups.map((items) => {
		const key = items.map((item) => item.label).join()
		const chosen = items.find(({ isChosen }) => isChosen)
		if (chosen) {
			return (
				<Radix.RadioGroup key={key} value={chosen.label}>
					{items.map((item) => (
						<Radix.RadioItem key={item.label} value={item.label} onSelect={item.onSelect}>
							<Words item={item} />
							<Radix.ItemIndicator>
								<Icon name="check" size={16} />
							</Radix.ItemIndicator>
						</Radix.RadioItem>
					))}
				</Radix.RadioGroup>
			)
		}
		return (
			<Radix.Group key={key}>
				{items.map((item) => (
					<Radix.Item key={item.label} data-danger={item.danger || undefined} onSelect={item.onSelect}>
						<Words item={item} />
					</Radix.Item>
				))}
			</Radix.Group>
		)
	})
}

function Words({ item: { icon, label, meaning } }: { item: MenuItem }) {
	return (
		<>
			{icon && <Icon name={icon} size={16} />}
			{meaning === undefined ? (
				label
			) : (
				<span>
					{label}
					<small>{meaning}</small>
				</span>
			)}
		</>
	)
}
