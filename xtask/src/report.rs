//! Says what is being done and how long it took.

use std::time::{Duration, Instant};

use crate::{Failure, Outcome};

/// The steps of a command, in the order in which they were done.
#[derive(Default)]
pub struct Report {
    steps: Vec<Step>,
}

struct Step {
    name: String,
    took: Duration,
    outcome: Outcome<Done>,
}

/// How a step that did not fail ended.
pub enum Done {
    /// It was done.
    Passed,
    /// There was nothing to do, for this reason.
    Skipped(String),
}

impl Report {
    /// Does a step, and says so before and after; whether it failed is told by [`Report::close`].
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome<Done>) -> bool {
        println!("\n── {name}");
        let start = Instant::now();
        let outcome = work();
        let step = Step { name: name.into(), took: start.elapsed(), outcome };
        println!("── {}", step.line());
        let passed = step.outcome.is_ok();
        self.steps.push(step);
        passed
    }

    /// Prints all steps; an error names those that failed.
    pub fn close(self, command: &str) -> Outcome {
        let total: Duration = self.steps.iter().map(|step| step.took).sum();
        println!("\n{command}");
        for step in &self.steps {
            println!("  {}", step.line());
        }
        println!("  {:>8}  in all", clock(total));
        let failed: Vec<&str> = self.steps.iter().filter(|s| s.outcome.is_err()).map(|s| s.name.as_str()).collect();
        if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
    }
}

impl Step {
    fn line(&self) -> String {
        let end = match &self.outcome {
            Ok(Done::Passed) => "ok".into(),
            Ok(Done::Skipped(why)) => format!("skipped: {why}"),
            Err(failure) => format!("FAILED: {failure}"),
        };
        format!("{:>8}  {}: {end}", clock(self.took), self.name)
    }
}

/// Does one thing, and says so before and after.
pub fn timed<T>(name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    println!("── {name}");
    let start = Instant::now();
    let result = work()?;
    println!("── {name}: {}", clock(start.elapsed()).trim());
    Ok(result)
}

/// A duration as a person says it: `4 m 05 s`, `12.3 s`.
fn clock(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    if seconds < 60.0 {
        return format!("{seconds:.1} s");
    }
    let whole = duration.as_secs();
    format!("{} m {:02} s", whole / 60, whole % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_fails_by_the_names_of_the_steps_that_failed() {
        let mut report = Report::default();
        assert!(report.step("one", || Ok(Done::Passed)));
        assert!(!report.step("two", || Err("it broke".into())));
        assert!(report.step("three", || Ok(Done::Skipped("not here".into()))));
        assert_eq!(report.close("test"), Err("failed: two".into()));
    }

    #[test]
    fn a_minute_is_not_sixty_seconds() {
        assert_eq!(clock(Duration::from_millis(12_340)), "12.3 s");
        assert_eq!(clock(Duration::from_secs(245)), "4 m 05 s");
    }
}
