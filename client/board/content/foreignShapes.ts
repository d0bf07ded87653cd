/** Kinds of shapes that show pages or films of other hosts: boards do not have them, and do not show those of others. */
export const foreignShapes: readonly string[] = ['embed', 'bookmark', 'video']
