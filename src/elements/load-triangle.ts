/** Most readers arrive well above the triangle: its script is fetched when they come near. */
const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    near.disconnect();
    void import('./triangle.ts');
  },
  { rootMargin: '100% 0px' },
);
for (const figure of document.querySelectorAll('[data-triangle-figure]')) near.observe(figure);
