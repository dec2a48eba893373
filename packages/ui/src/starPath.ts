/** A five-pointed star standing on two points, as a path. */
export function starPath({ x, y, radius }: { x: number; y: number; radius: number }): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * innerShare;
    const angle = (index * Math.PI) / 5;
    return `${write(x + reach * Math.sin(angle))} ${write(y - reach * Math.cos(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

// Where the sides of a regular star cross: sin 18° / sin 54°.
const innerShare = Math.sin(Math.PI / 10) / Math.sin((3 * Math.PI) / 10);

function write(value: number): string {
  return String(Math.round(value * 100) / 100);
}
