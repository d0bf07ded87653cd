import {
	ClipboardMenuGroup,
	DefaultContextMenu,
	GroupMenuItem,
	ReorderMenuSubmenu,
	SelectAllMenuItem,
	type TLUiContextMenuProps,
	TldrawUiMenuGroup,
	ToggleLockMenuItem,
	UngroupMenuItem,
	UnlockAllMenuItem,
} from 'tldraw'

/** The menu of the right mouse button: what one can do without it too, and nothing that belongs to other screens. */
export function BoardMenu(props: TLUiContextMenuProps) {
	return (
		<DefaultContextMenu {...props}>
			<ClipboardMenuGroup />
			<TldrawUiMenuGroup id="change">
				<GroupMenuItem />
				<UngroupMenuItem />
				<ReorderMenuSubmenu />
			</TldrawUiMenuGroup>
			<TldrawUiMenuGroup id="lock">
				<ToggleLockMenuItem />
				<UnlockAllMenuItem />
			</TldrawUiMenuGroup>
			<TldrawUiMenuGroup id="select">
				<SelectAllMenuItem />
			</TldrawUiMenuGroup>
		</DefaultContextMenu>
	)
}
